export { handler } from "../../transport-orders/[orderId]/documents.ts";
