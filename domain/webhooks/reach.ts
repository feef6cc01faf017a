import { type Side, sidesOf } from "../orders/parties.ts";
import { TOLD_TO_RECIPIENTS } from "../orders/told_to_recipients.ts";
import type { Offer, Order, OrderEvent } from "../orders/types.ts";

type Told = Pick<OrderEvent, "type" | "facts">;

/**
 * From which side `orgId` learns of an event, or null when it does not: the same that it may read on the order's timeline, and of an offer to itself
 * also how it ended, after which the order is no longer its business.
 */
export function reachOf(event: Told, order: Order, orgId: string): Side | null {
  const offer = offerOf(event, order);
  const side = sidesOf(order).find((party) => party.orgId === orgId)?.side ?? (offer?.carrierId === orgId ? "carrier" : null);
  switch (side) {
    case "shipper":
    case null:
      return side;
    case "carrier":
      return offer === undefined || offer.carrierId === orgId ? side : null;
    case "recipient":
      return TOLD_TO_RECIPIENTS.includes(event.type) && isAtOwnStop(event, order, orgId) ? side : null;
  }
}

/** Every organisation that learns of any of `events`. */
export function orgsReached(events: readonly Told[], order: Order): string[] {
  const all = new Set([
    ...sidesOf(order).map(({ orgId }) => orgId),
    ...events.flatMap((event) => offerOf(event, order)?.carrierId ?? []),
  ]);
  return [...all].filter((orgId) => events.some((event) => reachOf(event, order, orgId) !== null));
}

function offerOf({ facts: { offerId } }: Told, order: Order): Offer | undefined {
  return offerId === undefined ? undefined : order.offers.find(({ id }) => id === offerId);
}

function isAtOwnStop({ facts: { stopId } }: Told, order: Order, orgId: string): boolean {
  return stopId === undefined || order.stops.some(({ id, party }) => id === stopId && party.orgId === orgId);
}
