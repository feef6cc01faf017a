import type { Order } from "../orders/types.ts";

/**
 * Whether the carrier of an order came to terms with its shipper by an act of its own: it accepted the offer, or put a driver on the order. An acceptance that
 * the shipper wrote down itself is none, or any firm could open any carrier's file. Over once the order is cancelled.
 */
export function carrierAgreed({ offers, assignment, cancelled }: Pick<Order, "offers" | "assignment" | "cancelled">): boolean {
  const offer = offers.at(-1);
  if (offer?.state !== "accepted" || cancelled !== undefined) return false;
  return offer.recordedBy === undefined || assignment !== undefined;
}
