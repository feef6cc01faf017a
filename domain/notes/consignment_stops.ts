import type { Order, Stop } from "../orders/types.ts";
import type { Consignment } from "./types.ts";

/**
 * The two stops of a consignment.
 * @throws {Error} when the order has no such stop: the consignment is another order's.
 */
export function consignmentStops(
  order: Pick<Order, "number" | "stops">,
  consignment: Consignment,
): { pickup: Stop; delivery: Stop } {
  return { pickup: stopOf(order, consignment.pickupStopId), delivery: stopOf(order, consignment.deliveryStopId) };
}

function stopOf(order: Pick<Order, "number" | "stops">, id: string): Stop {
  const stop = order.stops.find((stop) => stop.id === id);
  if (!stop) throw new Error(`Order ${order.number} has no stop ${id}`);
  return stop;
}
