import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { changeOrder } from "./change_order.ts";
import { moveCommercial } from "./commercial_states.ts";
import { openOffer, withNewestOffer } from "./open_offer.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { Order, OrderChange } from "./types.ts";

export interface AcceptOffer {
  readonly offerId: string;
  /** The firm that answers, as its own directory entry tells it. */
  readonly carrier: NonNullable<Order["carrier"]>;
}

/** The carrier takes the order. From the deadline on it is `offer_already_expired`, whether or not the expiry was recorded yet. */
export function acceptOffer(
  order: Order,
  { offerId, carrier }: AcceptOffer,
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  const found = openOffer(order, offerId);
  if (!found.ok) return found;
  const offer = found.value;
  if (offer.carrierId !== carrier.orgId) return refuse({ code: "not_the_offered_carrier" });
  if (now >= offer.deadline) return refuse({ code: "offer_already_expired" });
  const moved = moveCommercial(order.commercial, "accepted");
  if (!moved.ok) return moved;
  return accept(changeOrder(
    order,
    {
      ...order,
      commercial: moved.value,
      carrier,
      offers: withNewestOffer(order, { ...offer, state: "accepted", answeredAt: now }),
    },
    now,
    [{ type: "offer.accepted", facts: { offerId, carrier: carrier.name } }],
  ));
}
