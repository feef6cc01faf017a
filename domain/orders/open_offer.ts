import { accept, refuse, type Result } from "../result.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { Offer, Order } from "./types.ts";

/** The offer `offerId` when it is the newest one and still waits for its answer. The deadline is the caller's to judge. */
export function openOffer(order: Order, offerId: string): Result<Offer, OrderRefusal> {
  const offer = order.offers.find((one) => one.id === offerId);
  if (!offer) return refuse({ code: "offer_unknown" });
  if (offer !== order.offers.at(-1)) return refuse({ code: "offer_not_newest" });
  if (offer.state === "expired") return refuse({ code: "offer_already_expired" });
  if (offer.state !== "sent") {
    return refuse({ code: "offer_already_answered", facts: { state: offer.state } });
  }
  return accept(offer);
}

/** The offers of `order` with `answered` in the place of the newest. */
export function withNewestOffer(order: Order, answered: Offer): readonly Offer[] {
  return [...order.offers.slice(0, -1), answered];
}
