export { handler } from "../../../../transport-orders/[orderId]/tracking/premium/position.ts";
