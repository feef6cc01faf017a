import { accept, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { changeOrder } from "./change_order.ts";
import type { OrderRefusal } from "./refusals.ts";
import { moveStop } from "./stop_states.ts";
import { openStop, type StopStep, withStop } from "./stop_under_way.ts";
import type { Order, OrderChange } from "./types.ts";

/** The driver is on the way to the stop. */
export function approachStop(
  order: Order,
  step: StopStep,
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  const found = openStop(order, step);
  if (!found.ok) return found;
  const stop = found.value;
  const moved = moveStop(stop.state, "approaching");
  if (!moved.ok) return moved;
  const after = withStop(order, { ...stop, state: moved.value, approaching: step.time });
  return accept(changeOrder(order, after, now, [
    { type: "stop.approached", facts: { stopId: stop.id, place: stop.place.name } },
  ]));
}
