export { handler } from "../transport-orders/index.ts";
