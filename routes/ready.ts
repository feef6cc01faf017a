import { readinessFaults } from "../kv/monitoring/readiness.ts";
import { define } from "./(_lib)/state.ts";

/** The process can serve: its store takes reads and writes, and jobs are done. Otherwise 503, with what is at fault. */
export const handler = define.handlers({
  async GET({ state }) {
    const failing = await readinessFaults(state.deps.store);
    const headers = { "cache-control": "no-store" };
    if (failing.length === 0) return Response.json({ status: "ready" }, { headers });
    return Response.json({ status: "not_ready", failing }, { status: 503, headers });
  },
});
