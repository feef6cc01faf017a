import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { changeOrder } from "./change_order.ts";
import type { OrderRefusal } from "./refusals.ts";
import { type StopStep, stopUnderWay, withStop } from "./stop_under_way.ts";
import type { Order, OrderChange } from "./types.ts";

/** The truck leaves a stop where goods were handled: the moment that ends waiting time (Code des transports L3222-5). */
export function departFromStop(
  order: Order,
  step: StopStep,
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  const found = stopUnderWay(order, step);
  if (!found.ok) return found;
  const stop = found.value;
  if (stop.state !== "done") return refuse({ code: "stop_not_handled", facts: { place: stop.place.name } });
  if (stop.departed) return refuse({ code: "stop_already_departed", facts: { place: stop.place.name } });
  return accept(changeOrder(order, withStop(order, { ...stop, departed: step.time }), now, [
    { type: "stop.departed", facts: { stopId: stop.id, place: stop.place.name } },
  ]));
}
