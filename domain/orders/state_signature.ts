import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { isCarrier, isPartyOfStop, isShipper } from "./acting_party.ts";
import { changeOrder } from "./change_order.ts";
import type { OrderRefusal } from "./refusals.ts";
import { withStop } from "./stop_under_way.ts";
import type { Actor, Order, OrderChange } from "./types.ts";

export interface StateSignature {
  readonly by: Actor;
  readonly stopId: string;
  /** Whose signature it is: the carrier's, or that of the sender or consignee of the stop. */
  readonly signer: "carrier" | "counterpart";
}

/**
 * A partner's own system took a signature. It tells of its firm's own; the carrier's also of that of sender and consignee, for which its driver may vouch,
 * and the shipper's of the sender's. A driver who works here takes signatures at the stop: until he has, none is stated.
 */
export function stateSignature(
  order: Order,
  { by, stopId, signer }: StateSignature,
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  const stop = order.stops.find((one) => one.id === stopId);
  if (!stop) return refuse({ code: "stop_unknown" });
  const { commercial: state } = order;
  if (signer === "carrier" && !isCarrier(order, by)) return refuse({ code: "not_the_carrier" });
  const mayVouch = isPartyOfStop(order, by, stopId) || isCarrier(order, by) || (stop.kind === "pickup" && isShipper(order, by));
  if (!mayVouch) return refuse({ code: "not_the_counterpart" });
  if (state !== "accepted" && state !== "confirmed") return refuse({ code: "order_not_under_way", facts: { state } });
  const isOpen = stop.state !== "done" && order.assignment !== undefined;
  if (isOpen || stop.state === "failed") return refuse({ code: "stop_not_handled", facts: { place: stop.place.name } });
  if (signer === "carrier") return accept({ order, events: [] });
  if (stop.counterpartSigned) return refuse({ code: "already_signed", facts: { place: stop.place.name } });
  return accept(changeOrder(order, withStop(order, { ...stop, counterpartSigned: true }), now, []));
}
