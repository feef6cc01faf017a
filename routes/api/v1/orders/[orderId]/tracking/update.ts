export { handler } from "../../../transport-orders/[orderId]/tracking/update.ts";
