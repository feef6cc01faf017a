import { queueDeliveries as queue } from "../../kv/webhooks/queue_deliveries.ts";
import type { Handler } from "../handler.ts";

/** Queues what a subscription has not been told of an order yet. */
export const queueDeliveries: Handler<"queue_deliveries", unknown> = (store, _ports, ref) => queue(store, ref);
