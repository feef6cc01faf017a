export { handler } from "../../../transport-orders/[orderId]/tracking/stop.ts";
