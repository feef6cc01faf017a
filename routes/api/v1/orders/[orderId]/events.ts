export { handler } from "../../transport-orders/[orderId]/events.ts";
