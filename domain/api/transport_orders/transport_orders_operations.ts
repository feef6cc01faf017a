import type { Operation } from "../operation.ts";
import { getTransportOrderVigilance } from "../vigilance/vigilance_operations.ts";
import { orderOperations } from "./order_operations.ts";
import { stepOperations } from "./step_operations.ts";
import { trackingOperations } from "./tracking_operations.ts";

const operations: readonly Operation[] = [
  ...orderOperations,
  ...stepOperations,
  getTransportOrderVigilance,
  ...trackingOperations,
];

/**
 * Everything that can be done with transport orders, as it is published: `/orders` is the same resource under the name that its first clients used, and
 * is answered by the same routes (`routes/api/(_lib)/address.ts`).
 */
export const transportOrdersOperations: readonly Operation[] = [
  ...operations,
  ...operations.map((operation) => ({
    ...operation,
    id: `${operation.id}AsOrders`,
    path: operation.path.replace("/transport-orders", "/orders"),
    tag: "orders",
    description: "The same resource as `/transport-orders`.",
  })),
];
