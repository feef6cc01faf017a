import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { isShipper } from "./acting_party.ts";
import { changeOrder } from "./change_order.ts";
import { moveCommercial } from "./commercial_states.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { Actor, Offer, Order, OrderChange } from "./types.ts";

export interface RecordAcceptance {
  readonly by: Actor;
  /** Of the offer that the acceptance answers, where none was sent. */
  readonly offerId: string;
  /** The firm that took the order, as its own directory entry tells it. */
  readonly carrier: NonNullable<Order["carrier"]>;
}

/**
 * The shipper writes down that a carrier took the order outside of the product, by telephone or in another system. It is recorded as that, never as the
 * carrier's own answer; the carrier is told and may cancel. What publishing asks is not asked: it was told where the agreement was made. An offer
 * that waits for another carrier's answer binds the shipper until its deadline (Code civil art. 1116): `offer_open`.
 */
export function recordAcceptance(
  order: Order,
  { by, offerId, carrier }: RecordAcceptance,
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  if (!isShipper(order, by)) return refuse({ code: "not_the_shipper" });
  const newest = order.offers.at(-1);
  const open = newest?.state === "sent" && now < newest.deadline ? newest : undefined;
  if (open && open.carrierId !== carrier.orgId) {
    return refuse({ code: "offer_open", facts: { carrier: open.carrierName } });
  }
  const offered = newest?.state === "sent" ? accept(order.commercial) : moveCommercial(order.commercial, "published");
  if (!offered.ok) return offered;
  const moved = moveCommercial(offered.value, "accepted");
  if (!moved.ok) return moved;
  const answered: Offer = {
    ...open ?? { id: offerId, carrierId: carrier.orgId, carrierName: carrier.name, sentAt: now, deadline: now },
    state: "accepted",
    answeredAt: now,
    recordedBy: by.name,
  };
  const before = order.offers
    .filter((offer) => offer !== open)
    .map((offer): Offer => offer.state === "sent" ? { ...offer, state: "expired" } : offer);
  return accept(
    changeOrder(order, { ...order, commercial: moved.value, carrier, offers: [...before, answered] }, now, [
      { type: "carrier.assigned", facts: { offerId: answered.id, carrier: carrier.name, by: by.name } },
    ]),
  );
}
