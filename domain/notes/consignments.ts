import type { Order } from "../orders/types.ts";
import type { Consignment } from "./types.ts";

/** The consignments of an order: each pair of loading and unloading stop that shares goods, once, in the order of the goods lines. */
export function consignmentsOf(order: Pick<Order, "goods">): readonly Consignment[] {
  const found = new Map<string, Consignment>();
  for (const { pickupStopId, deliveryStopId } of order.goods) {
    found.set(JSON.stringify([pickupStopId, deliveryStopId]), { pickupStopId, deliveryStopId });
  }
  return [...found.values()];
}
