export { handler } from "../../../../transport-orders/[orderId]/tracking/premium/stop.ts";
