export { handler } from "../../transport-orders/[orderId]/status.ts";
