import { define } from "./(_lib)/state.ts";

/** The process is alive. */
export const handler = define.handlers({ GET: () => Response.json({ status: "up" }) });
