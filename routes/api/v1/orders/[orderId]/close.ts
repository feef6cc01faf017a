export { handler } from "../../transport-orders/[orderId]/close.ts";
