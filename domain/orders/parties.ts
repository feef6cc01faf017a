import type { Flag } from "./flag.ts";
import type { Offer, Order } from "./types.ts";

/** From which side a firm looks at an order. */
export type Side = "shipper" | "carrier" | "recipient";

export interface OrderParty {
  readonly orgId: string;
  readonly side: Side;
}

type PartyFacts = Pick<Order, "shipper" | "stops" | "offers">;

/**
 * Every firm with an account that may see the order: its shipper; the carrier whose offer is open or accepted; the
 * consignees, from the first publication on. A firm on several sides is listed once, on the one that sees most.
 */
export function sidesOf(order: PartyFacts): OrderParty[] {
  const sides = new Map<string, Side>();
  if (order.offers.length > 0) {
    for (const { kind, party } of order.stops) {
      if (kind === "delivery" && party.orgId !== undefined) sides.set(party.orgId, "recipient");
    }
  }
  const offer = currentOffer(order);
  if (offer) sides.set(offer.carrierId, "carrier");
  sides.set(order.shipper.orgId, "shipper");
  return [...sides].map(([orgId, side]) => ({ orgId, side }));
}

/** The side of a firm, or null when the order is none of its business. */
export function sideOf(order: PartyFacts, orgId: string): Side | null {
  return sidesOf(order).find((party) => party.orgId === orgId)?.side ?? null;
}

/** The names of the firms with an account that may see an order and its documents, as far as its viewer knows them. */
export function namesOfParties(order: OrderView): string[] {
  const carrier = currentOffer(order)?.carrierName ?? order.carrier?.name;
  const consignees = order.commercial === "draft"
    ? []
    : order.stops.filter(({ kind, party }) => kind === "delivery" && party.orgId !== undefined).map(({ party }) => party.name);
  return [...new Set([order.shipper.name, ...carrier === undefined ? [] : [carrier], ...consignees])];
}

function currentOffer({ offers }: Pick<Order, "offers">): Offer | undefined {
  const newest = offers.at(-1);
  return newest?.state === "sent" || newest?.state === "accepted" ? newest : undefined;
}

/** A flag as those see it who may not know its price. */
export type FlagView = Omit<Flag, "settled"> & {
  readonly settled?: Omit<NonNullable<Flag["settled"]>, "amountCents"> & {
    readonly amountCents?: number | null;
  };
};

/** An order as one viewer may see it. Every `Order` is one. */
export type OrderView = Omit<Order, "flags"> & { readonly flags: readonly FlagView[] };

/**
 * What a viewer may see. Recipients and drivers never see a price, the pallet service's price, what a flag cost, or offers;
 * the carrier sees its own offers only. The shipper sees all.
 */
export function projectFor(order: Order, side: Side | "driver"): OrderView {
  if (side === "shipper") return order;
  if (side === "carrier") {
    const carrierId = currentOffer(order)?.carrierId;
    return { ...order, offers: order.offers.filter((offer) => offer.carrierId === carrierId) };
  }
  const { priceCents: _price, palletServiceCents: _service, ...visible } = order;
  return { ...visible, offers: [], flags: order.flags.map(withoutAmount) };
}

function withoutAmount({ settled, ...flag }: Flag): FlagView {
  if (!settled) return flag;
  const { amountCents: _amount, ...known } = settled;
  return { ...flag, settled: known };
}
