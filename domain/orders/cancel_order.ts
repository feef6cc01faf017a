import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { isCarrier, isShipper } from "./acting_party.ts";
import { changeOrder } from "./change_order.ts";
import { moveCommercial } from "./commercial_states.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { Actor, Offer, Order, OrderChange } from "./types.ts";

export interface CancelOrder {
  readonly by: Actor;
  readonly reason: string;
}

/** The shipper, or the carrier that took the order, ends it before any goods are loaded, and says why. An open offer is withdrawn. */
export function cancelOrder(
  order: Order,
  { by, reason }: CancelOrder,
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  if (!isShipper(order, by) && !isCarrier(order, by)) return refuse({ code: "not_a_party" });
  const moved = moveCommercial(order.commercial, "cancelled");
  if (!moved.ok) return moved;
  if (order.verified) return refuse({ code: "order_ended" });
  if (order.stops.some((stop) => stop.kind === "pickup" && stop.state === "done")) {
    return refuse({ code: "goods_already_loaded" });
  }
  if (!reason.trim()) return refuse({ code: "reason_required", field: "reason" });
  return accept(changeOrder(
    order,
    {
      ...order,
      commercial: moved.value,
      offers: order.offers.map((offer) => withdrawn(offer, now)),
      cancelled: { at: now, by: by.name, reason },
    },
    now,
    [{ type: "order.cancelled", facts: { by: by.name, reason } }],
  ));
}

function withdrawn(offer: Offer, now: Instant): Offer {
  return offer.state === "sent" ? { ...offer, state: "withdrawn", answeredAt: now } : offer;
}
