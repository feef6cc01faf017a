import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import type { Tracking } from "../tracking/tracking.ts";
import { isAssignedDriver, isCarrier, isShipper } from "./acting_party.ts";
import { changeOrder } from "./change_order.ts";
import { hasEnded, isRunOver } from "./execution.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { Actor, Order, OrderChange } from "./types.ts";

/** Begins to follow a vehicle for an order that a carrier took; another vehicle takes the place of the one before. */
export function startTracking(
  order: Order,
  { by, vehicleId }: { readonly by: Actor; readonly vehicleId: string },
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  const refusal = faultOfTracking(order, by);
  if (refusal) return refuse(refusal);
  const tracking: Tracking = { vehicleId, startedAt: now, startedBy: by.name };
  return accept(
    changeOrder(order, { ...order, tracking }, now, [{ type: "tracking.started", facts: { vehicle: vehicleId } }]),
  );
}

/** Stops following the vehicle: whoever drives can have that at any moment (CNIL, geolocation of employees). */
export function stopTracking(order: Order, { by }: { readonly by: Actor }, now: Instant): Result<OrderChange, OrderRefusal> {
  const tracked = trackedNow(order, by);
  if (!tracked.ok) return tracked;
  const tracking = { ...tracked.value, stoppedAt: now };
  return accept(
    changeOrder(order, { ...order, tracking }, now, [{ type: "tracking.stopped", facts: { vehicle: tracking.vehicleId } }]),
  );
}

/** The tracking that takes positions of `by` now. It ends with the last delivery: nobody is followed beyond the transport. */
export function trackedNow(order: Order, by: Actor): Result<Tracking, OrderRefusal> {
  const refusal = faultOfTracking(order, by);
  if (refusal) return refuse(refusal);
  const { tracking } = order;
  return tracking && tracking.stoppedAt === undefined ? accept(tracking) : refuse({ code: "tracking_not_started" });
}

function faultOfTracking(order: Order, by: Actor): OrderRefusal | undefined {
  if (![isShipper, isCarrier, isAssignedDriver].some((belongs) => belongs(order, by))) return { code: "not_a_party" };
  if (hasEnded(order)) return { code: "order_ended" };
  if ((order.commercial !== "accepted" && order.commercial !== "confirmed") || isRunOver(order)) {
    return { code: "order_not_under_way", facts: { state: order.commercial } };
  }
}
