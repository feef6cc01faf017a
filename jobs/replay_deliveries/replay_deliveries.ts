import { replayNext } from "../../kv/webhooks/replays.ts";
import type { Handler } from "../handler.ts";

/** Queues again the deliveries of a span of time. */
export const replayDeliveries: Handler<"replay_deliveries", unknown> = (store, _ports, payload) => replayNext(store, payload);
