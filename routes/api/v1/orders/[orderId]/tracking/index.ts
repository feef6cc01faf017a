export { handler } from "../../../transport-orders/[orderId]/tracking/index.ts";
