import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { changeOrder } from "./change_order.ts";
import { isEnded } from "./execution.ts";
import type { OrderRefusal } from "./refusals.ts";
import { moveStop } from "./stop_states.ts";
import { flagOpened, openFlag, openStop, type StopStep, withStop } from "./stop_under_way.ts";
import type { Order, OrderChange, Stop } from "./types.ts";

/**
 * The truck is at the stop. Stops may be done in any order, but a delivery only after every pickup that feeds it is done or
 * failed (`pickup_not_done`). Arrival after the window, by the device's clock, opens a "late" flag.
 */
export function arriveAtStop(
  order: Order,
  step: StopStep,
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  const found = openStop(order, step);
  if (!found.ok) return found;
  const stop = found.value;
  const moved = moveStop(stop.state, "arrived");
  if (!moved.ok) return moved;
  const pickup = openPickupFor(order, stop);
  if (pickup) {
    return refuse({ code: "pickup_not_done", facts: { pickup: pickup.place.name } });
  }
  const late = step.time.deviceAt > stop.window.to ? [openFlag("late", step)] : [];
  const after = withStop(order, { ...stop, state: moved.value, arrived: step.time });
  return accept(changeOrder(order, { ...after, flags: [...order.flags, ...late] }, now, [
    { type: "stop.arrived", facts: { stopId: stop.id, place: stop.place.name } },
    ...late.map(flagOpened),
  ]));
}

function openPickupFor(order: Order, delivery: Stop): Stop | undefined {
  const feeding = new Set(
    order.goods.filter((line) => line.deliveryStopId === delivery.id)
      .map((line) => line.pickupStopId),
  );
  return order.stops.find((stop) => feeding.has(stop.id) && !isEnded(stop));
}
