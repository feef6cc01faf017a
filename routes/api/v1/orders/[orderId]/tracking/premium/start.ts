export { handler } from "../../../../transport-orders/[orderId]/tracking/premium/start.ts";
