import { inTime } from "../kv/in_time.ts";
import { keys } from "../kv/keys.ts";
import { define } from "./(_lib)/state.ts";

/** The process can serve: its store answers. */
export const handler = define.handlers({
  async GET({ state }) {
    const { store } = state.deps;
    await inTime(store, () => store.kv.get(keys.demo(), { consistency: "strong" }));
    return Response.json({ status: "ready" });
  },
});
