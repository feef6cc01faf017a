export { handler } from "../transport-orders/search.ts";
