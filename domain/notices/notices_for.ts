import { route } from "../formats/route.ts";
import type { FlagKind } from "../orders/flag.ts";
import type { Side } from "../orders/parties.ts";
import type { DocumentKind, FailureReason, Offer, Order, OrderEvent, Stop } from "../orders/types.ts";
import type { LocalDate } from "../time/local.ts";
import type { Notice, NoticeContent, NoticeFacts, OrderNotice, OrderNoticeType } from "./notice.ts";
import { isNoticeType, NOTICE_SIDES } from "./notice_sides.ts";

/**
 * Who is told of `event`, and what: one notice for each organisation with an account on a side that {@link NOTICE_SIDES} names, but not the one
 * that acted. A firm on two sides is told once, on the side that sees most.
 */
export function noticesFor(event: OrderEvent, order: Order): OrderNotice[] {
  const { type } = event;
  if (!isNoticeType(type)) return [];
  const content = { type, facts: FACTS[type](event, order) } as NoticeContent<OrderNoticeType>;
  const told = new Map<string, Side>();
  for (const side of NOTICE_SIDES[type]) {
    for (const orgId of firmsOn(side, event, order)) if (!told.has(orgId)) told.set(orgId, side);
  }
  // The holder of a signed link acts under the shipper's account without being the shipper.
  if (event.actor.kind !== "link" && event.actor.orgId !== undefined) told.delete(event.actor.orgId);
  return [...told].map(([orgId, side]) => ({ ...content, orgId, path: `${PAGES[side]}/${order.id}` }));
}

const PAGES: Readonly<Record<Side, string>> = {
  shipper: "/industry/orders",
  carrier: "/transporter/orders",
  recipient: "/recipient/deliveries",
};

const ORDER_PAGE = new RegExp(`^(?:${Object.values(PAGES).join("|")})/([^/]+)$`);

/** The order that a notice is about, or null. */
export function orderIdOf({ path }: Pick<Notice, "path">): string | null {
  return ORDER_PAGE.exec(path)?.[1] ?? null;
}

function firmsOn(side: Side, event: OrderEvent, order: Order): string[] {
  switch (side) {
    case "shipper":
      return [order.shipper.orgId];
    case "carrier":
      return carrierOf(event, order);
    case "recipient":
      return deliveriesConcerned(event, order).flatMap((stop) => stop.party.orgId ?? []);
  }
}

/** The carrier of the offer that the event is about, else of the newest one unless it came to nothing. */
function carrierOf(event: OrderEvent, order: Order): string[] {
  const named = offerOf(event, order);
  if (named !== undefined) return [named.carrierId];
  const newest = order.offers.at(-1);
  return newest === undefined || newest.state === "refused" || newest.state === "expired" ? [] : [newest.carrierId];
}

/** Deliveries whose consignee an event is about: a pickup concerns those who wait for its goods. None before the first publication. */
function deliveriesConcerned(event: OrderEvent, order: Order): Stop[] {
  if (order.offers.length === 0) return [];
  const deliveries = order.stops.filter((stop) => stop.kind === "delivery");
  const stop = stopOf(event, order);
  if (stop?.kind === "delivery") return [stop];
  if (event.type === "stop.arrived" || event.type.startsWith("pallets.")) return [];
  if (stop === undefined) return deliveries;
  const waiting = new Set(order.goods.filter((line) => line.pickupStopId === stop.id).map((line) => line.deliveryStopId));
  return deliveries.filter((delivery) => waiting.has(delivery.id));
}

function offerOf(event: OrderEvent, order: Order): Offer | undefined {
  return order.offers.find((offer) => offer.id === event.facts.offerId);
}

function stopOf(event: OrderEvent, order: Order): Stop | undefined {
  return order.stops.find((stop) => stop.id === event.facts.stopId);
}

const orderFacts = ({ actor }: OrderEvent, order: Order) => ({ number: order.number, route: route(order), by: actor.name });

function stopFacts(event: OrderEvent, order: Order) {
  const place = stopOf(event, order)?.place;
  return { ...orderFacts(event, order), place: place === undefined ? "" : `${place.name}, ${place.address.city}` };
}

function carrierFacts(event: OrderEvent, order: Order) {
  return { ...orderFacts(event, order), carrier: offerOf(event, order)?.carrierName ?? String(event.facts.carrier) };
}

/** The facts of each kind of notice, from the event where it holds them, else from the order. */
const FACTS: { readonly [Type in OrderNoticeType]: (event: OrderEvent, order: Order) => NoticeFacts[Type] } = {
  "offer.sent": (event, order) => ({
    ...orderFacts(event, order),
    shipper: order.shipper.name,
    deadline: Number(event.facts.deadline),
    timeZone: order.stops[0]?.place.timeZone ?? "Europe/Paris",
  }),
  "offer.accepted": carrierFacts,
  "offer.refused": (event, order) => ({ ...carrierFacts(event, order), reason: String(event.facts.reason) }),
  "offer.expired": carrierFacts,
  "carrier.assigned": orderFacts,
  "order.detailed": orderFacts,
  "driver.assigned": (event, order) => ({
    ...orderFacts(event, order),
    driver: String(event.facts.driver),
    plate: String(event.facts.plate),
    day: event.facts.date as LocalDate,
  }),
  "stop.arrived": stopFacts,
  "stop.loaded": stopFacts,
  "stop.unloaded": stopFacts,
  "stop.failed": (event, order) => ({ ...stopFacts(event, order), reason: event.facts.reason as FailureReason }),
  "flag.opened": (event, order) => ({ ...stopFacts(event, order), flag: event.facts.kind as FlagKind }),
  "flag.settled": (event, order) => ({ ...stopFacts(event, order), flag: event.facts.kind as FlagKind }),
  "document.added": (event, order) => ({ ...orderFacts(event, order), document: event.facts.kind as DocumentKind }),
  "order.delivered": orderFacts,
  "proof.received": orderFacts,
  "proof.verified": orderFacts,
  "order.closed": orderFacts,
  "order.cancelled": (event, order) => ({ ...orderFacts(event, order), reason: String(event.facts.reason) }),
  "pallets.disputed": orderFacts,
  "pallets.settled": orderFacts,
};
