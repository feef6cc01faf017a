import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { changeOrder } from "./change_order.ts";
import { moveCommercial } from "./commercial_states.ts";
import { openOffer, withNewestOffer } from "./open_offer.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { Order, OrderChange } from "./types.ts";

export interface RefuseOffer {
  readonly offerId: string;
  readonly carrierId: string;
  readonly reason: string;
}

/** The carrier declines, with a reason, before the deadline; the shipper may publish again. */
export function refuseOffer(
  order: Order,
  { offerId, carrierId, reason }: RefuseOffer,
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  const found = openOffer(order, offerId);
  if (!found.ok) return found;
  const offer = found.value;
  if (offer.carrierId !== carrierId) return refuse({ code: "not_the_offered_carrier" });
  if (now >= offer.deadline) return refuse({ code: "offer_already_expired" });
  if (!reason.trim()) return refuse({ code: "reason_required", field: "reason" });
  const moved = moveCommercial(order.commercial, "refused");
  if (!moved.ok) return moved;
  return accept(changeOrder(
    order,
    {
      ...order,
      commercial: moved.value,
      offers: withNewestOffer(order, { ...offer, state: "refused", answeredAt: now, reason }),
    },
    now,
    [{ type: "offer.refused", facts: { offerId, carrier: offer.carrierName, reason } }],
  ));
}
