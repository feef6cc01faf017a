import { accept, refuse, type Result } from "../result.ts";
import { HOUR_MS, type Instant } from "../time/instant.ts";
import { isShipper } from "./acting_party.ts";
import { changeOrder } from "./change_order.ts";
import { moveCommercial } from "./commercial_states.ts";
import { publishingRequirements } from "./publishing_requirements.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { Actor, Offer, Order, OrderChange } from "./types.ts";

/** How long a carrier has to answer unless the shipper says otherwise. */
export const OFFER_VALIDITY_MS = 24 * HOUR_MS;

export interface PublishOrder {
  readonly by: Actor;
  readonly offerId: string;
  readonly carrier: { readonly orgId: string; readonly name: string };
  /** Absent: `OFFER_VALIDITY_MS` from now. */
  readonly deadline?: Instant;
}

/**
 * Sends the order to one carrier. `publishing_incomplete` carries the first missing field, and in its facts how many are
 * missing; `publishingRequirements` gives them all.
 */
export function publishOrder(
  order: Order,
  command: PublishOrder,
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  const { by, offerId, carrier, deadline = now + OFFER_VALIDITY_MS } = command;
  if (!isShipper(order, by)) return refuse({ code: "not_the_shipper" });
  const moved = moveCommercial(order.commercial, "published");
  if (!moved.ok) return moved;
  const missing = publishingRequirements(order);
  const [first] = missing;
  if (first?.field) {
    return refuse({
      code: "publishing_incomplete",
      field: first.field,
      facts: { count: missing.length, missing: missing.map(({ field }) => field).join(", ") },
    });
  }
  if (deadline <= now) return refuse({ code: "deadline_passed", field: "deadline" });
  const offer: Offer = {
    id: offerId,
    carrierId: carrier.orgId,
    carrierName: carrier.name,
    sentAt: now,
    deadline,
    state: "sent",
  };
  return accept(
    changeOrder(
      order,
      { ...order, commercial: moved.value, offers: [...order.offers, offer] },
      now,
      [{ type: "offer.sent", facts: { offerId, carrier: carrier.name, deadline } }],
    ),
  );
}
