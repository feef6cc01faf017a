export { handler } from "../../transport-orders/[orderId]/assign-carrier.ts";
