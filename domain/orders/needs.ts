import { DAY_MS, type Instant } from "../time/instant.ts";
import { openFlags } from "./close_order.ts";
import { isCompletable } from "./complete_order.ts";
import { isEditable } from "./edit_order.ts";
import { hasProof, isRunOver } from "./execution.ts";
import type { Side } from "./parties.ts";
import type { Order } from "./types.ts";

/** Carriers are scored on proofs sent within a day of the delivery. */
export const PROOF_DUE_MS = DAY_MS;
/** The consignee has three days for precise reservations (Code de commerce L133-3): proof and signature wait no longer. */
export const RESERVATION_DELAY_MS = 3 * DAY_MS;
/** A week to price or waive an exception. */
export const FLAG_DUE_MS = 7 * DAY_MS;

/** Something that one side has to do now, and until when: a row of its Today list. */
export type Need =
  | { readonly kind: "to_publish"; readonly dueAt: Instant }
  | { readonly kind: "to_complete"; readonly dueAt: Instant }
  | { readonly kind: "pod_to_verify"; readonly dueAt: Instant }
  | { readonly kind: "flag_to_settle"; readonly dueAt: Instant; readonly flagId: string }
  | { readonly kind: "offer_to_answer"; readonly dueAt: Instant; readonly offerId: string }
  | { readonly kind: "to_assign"; readonly dueAt: Instant }
  | { readonly kind: "pod_to_send"; readonly dueAt: Instant }
  | {
    readonly kind: "to_sign";
    readonly dueAt: Instant;
    readonly stopId: string;
    /** The consignee that has to sign, where it has an account. */
    readonly orgId?: string;
  };
export type NeedKind = Need["kind"];

/** What the order needs from one side, from its state alone: no clock, so index entries can be made of it. */
export function needsOf(order: Order, side: Side): Need[] {
  if (order.commercial === "cancelled" || order.closed) return [];
  return [...NEEDS_OF_SIDE[side](order)];
}

const NEEDS_OF_SIDE: Readonly<Record<Side, (order: Order) => Generator<Need>>> = {
  *shipper(order) {
    if (isEditable(order)) yield { kind: "to_publish", dueAt: firstPickupAt(order) };
    if (isCompletable(order)) yield { kind: "to_complete", dueAt: firstPickupAt(order) };
    const proof = order.documents.find((document) => document.kind === "pod");
    if (proof && isRunOver(order) && !order.verified) {
      const dueAt = Math.max(proof.addedAt, runEndedAt(order)) + RESERVATION_DELAY_MS;
      yield { kind: "pod_to_verify", dueAt };
    }
    const [oldest] = openFlags(order).toSorted((one, other) => one.openedAt - other.openedAt);
    if (oldest) yield { kind: "flag_to_settle", dueAt: oldest.openedAt + FLAG_DUE_MS, flagId: oldest.id };
  },

  *carrier(order) {
    const offer = order.offers.at(-1);
    if (offer?.state === "sent") {
      yield { kind: "offer_to_answer", dueAt: offer.deadline, offerId: offer.id };
    }
    if (order.commercial === "accepted" && !order.assignment) {
      yield { kind: "to_assign", dueAt: firstPickupAt(order) };
    }
    if (isRunOver(order) && !hasProof(order)) {
      yield { kind: "pod_to_send", dueAt: runEndedAt(order) + PROOF_DUE_MS };
    }
  },

  *recipient(order) {
    for (const { id, kind, state, handled, counterpartSigned, party } of order.stops) {
      if (kind !== "delivery" || state !== "done" || !handled || counterpartSigned) continue;
      yield {
        kind: "to_sign",
        dueAt: handled.serverAt + RESERVATION_DELAY_MS,
        stopId: id,
        ...(party.orgId !== undefined && { orgId: party.orgId }),
      };
    }
  },
};

function firstPickupAt(order: Order): Instant {
  return Math.min(
    ...order.stops.filter((stop) => stop.kind === "pickup").map((stop) => stop.window.from),
  );
}

function runEndedAt(order: Order): Instant {
  return Math.max(
    ...order.stops.map((stop) => (stop.handled ?? stop.failed)?.serverAt ?? 0),
  );
}
