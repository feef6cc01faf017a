import type { Order, OrderDocument } from "../orders/types.ts";
import type { LedgerEntry } from "../pallets/types.ts";
import type { Instant } from "../time/instant.ts";
import { POSITION_RETENTION_MS } from "../tracking/position.ts";

/**
 * How long each kind of record is kept, and at most. Transport documents: contracts and their evidence (C. com. L110-4 asks five years, claims end before).
 * What supports an invoice: an accounting voucher (C. com. L123-22). Vigilance documents: a client answers for its carrier
 * (C. trav. L8222-2) as long as claims live.
 * Positions: CNIL, geolocation of employees.
 */
export const RETENTION = {
  transport: { years: 7 },
  accounting: { years: 10 },
  vigilance: { years: 5 },
  positions: { ms: POSITION_RETENTION_MS },
} as const;
export type RetentionClass = keyof typeof RETENTION;

/** Why a file is kept, and until when; null while what it belongs to has not ended. */
export interface Retention {
  readonly class: "transport" | "accounting" | "vigilance";
  readonly keptUntil: Instant | null;
}

/** How long a document of an order is kept. */
export function retentionOf(order: Order, document: OrderDocument): Retention {
  return keepAfter(supportsInvoice(order, document) ? "accounting" : "transport", order.closed?.at ?? order.cancelled?.at);
}

/** How long the evidence in a dispute is kept: it supports a pallet account. */
export function evidenceRetention({ answer }: LedgerEntry): Retention {
  return keepAfter("accounting", answer?.at);
}

/** The proof of a delivery bears out its price; a file of a stop with a flag that was priced bears out that. */
function supportsInvoice(order: Order, { kind, stopId }: OrderDocument): boolean {
  if (order.flags.some((flag) => flag.stopId === stopId && (flag.settled?.amountCents ?? null) !== null)) return true;
  return kind !== "photo" && order.priceCents !== undefined && order.closed !== undefined;
}

/** Kept for the years of its class from the end of what it belongs to; without an end as long as that goes on. */
export function keepAfter(kept: Retention["class"], endedAt: Instant | undefined): Retention {
  if (endedAt === undefined) return { class: kept, keptUntil: null };
  const { years } = RETENTION[kept];
  const ended = new Date(endedAt);
  // A voucher's years are counted from the end of the accounting year, taken for the calendar's.
  const keptUntil = kept === "accounting"
    ? Date.UTC(ended.getUTCFullYear() + years + 1, 0)
    : new Date(endedAt).setUTCFullYear(ended.getUTCFullYear() + years);
  return { class: kept, keptUntil };
}
