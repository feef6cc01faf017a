import { resumeLanes } from "../../kv/webhooks/resume_lanes.ts";
import type { Handler } from "../handler.ts";

/** Lets deliveries go on after a pause, order by order. */
export const resumeWebhook: Handler<"resume_webhook", unknown> = (store, _ports, ref) => resumeLanes(store, ref);
