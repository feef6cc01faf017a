export { handler } from "../../../transport-orders/[orderId]/tracking/start.ts";
