import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { changeOrder } from "./change_order.ts";
import { moveCommercial } from "./commercial_states.ts";
import { openOffer, withNewestOffer } from "./open_offer.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { Order, OrderChange } from "./types.ts";

/** Records that nobody answered in time. Before the deadline: `offer_not_yet_expired`. */
export function expireOffer(
  order: Order,
  { offerId }: { readonly offerId: string },
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  const found = openOffer(order, offerId);
  if (!found.ok) return found;
  const offer = found.value;
  if (now < offer.deadline) return refuse({ code: "offer_not_yet_expired" });
  const moved = moveCommercial(order.commercial, "expired");
  if (!moved.ok) return moved;
  return accept(changeOrder(
    order,
    {
      ...order,
      commercial: moved.value,
      offers: withNewestOffer(order, { ...offer, state: "expired" }),
    },
    now,
    [{ type: "offer.expired", facts: { offerId, carrier: offer.carrierName } }],
  ));
}
