export { handler } from "../../transport-orders/[orderId]/index.ts";
