import type { Actor, Order, Stop } from "./types.ts";

/** Whether `by` acts for the firm that ships. */
export function isShipper(order: Order, by: Actor): boolean {
  return actsForFirm(by) && by.orgId === order.shipper.orgId;
}

/** Whether `by` acts for the firm that took the order. */
export function isCarrier(order: Order, by: Actor): boolean {
  return actsForFirm(by) && order.carrier !== undefined && by.orgId === order.carrier.orgId;
}

/** Whether `by` is the driver whom the order was given to. */
export function isAssignedDriver(order: Order, by: Actor): boolean {
  return by.kind === "driver" && by.id === order.assignment?.driverId;
}

/**
 * Whether `by` acts for the sender or consignee of a stop, or of any stop when none is named. A signed link opens one
 * delivery of one order: it counts as its consignee, and the caller takes the stop from the link.
 */
export function isPartyOfStop(order: Order, by: Actor, stopId?: string): boolean {
  return order.stops.some((stop) => (stopId === undefined || stop.id === stopId) && isPartyOf(stop, by));
}

function isPartyOf(stop: Stop, by: Actor): boolean {
  if (by.kind === "link") return stop.kind === "delivery";
  return actsForFirm(by) && by.orgId !== undefined && stop.party.orgId === by.orgId;
}

/** Whether `by` is a mail that came to an address of the firm that ships, or of the one that took the order. */
export function isMailOfParty(order: Order, by: Actor): boolean {
  return by.kind === "mail" &&
    (by.orgId === order.shipper.orgId || (order.carrier !== undefined && by.orgId === order.carrier.orgId));
}

/** People act for the firm that they belong to, an API key for the one that made it. */
function actsForFirm({ kind }: Actor): boolean {
  return kind === "user" || kind === "key";
}
