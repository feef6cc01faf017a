import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { isPartyOfStop, isShipper } from "./acting_party.ts";
import { changeOrder } from "./change_order.ts";
import type { OrderRefusal } from "./refusals.ts";
import { withStop } from "./stop_under_way.ts";
import type { Actor, Order, OrderChange } from "./types.ts";

export interface RecordCounterpartSignature {
  readonly by: Actor;
  readonly stopId: string;
}

/**
 * The sender or consignee signs after the truck left, once. The shipper may sign at a pickup: it hands its own goods over.
 * What stopped the signature at the time stays on record; the signature itself is an event of the note.
 */
export function recordCounterpartSignature(
  order: Order,
  { by, stopId }: RecordCounterpartSignature,
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  const stop = order.stops.find((one) => one.id === stopId);
  if (!stop) return refuse({ code: "stop_unknown" });
  const mayStandIn = stop.kind === "pickup" && isShipper(order, by);
  if (!isPartyOfStop(order, by, stopId) && !mayStandIn) return refuse({ code: "not_the_counterpart" });
  if (stop.state !== "done") return refuse({ code: "stop_not_handled", facts: { place: stop.place.name } });
  if (stop.counterpartSigned) return refuse({ code: "already_signed", facts: { place: stop.place.name } });
  return accept(changeOrder(order, withStop(order, { ...stop, counterpartSigned: true }), now, []));
}
