import type { DoubleTime, OrderDocument, PalletType } from "../orders/types.ts";
import type { Instant } from "../time/instant.ts";

/** Who keeps a pallet account: an organisation's id, or `party:…` for a firm without an account (see `partyKey`). */
export type PartyKey = string;

/**
 * "debt": pallets to give back. "custody": pallets held for somebody without owing them, as a carrier does between pickup and delivery
 * (contrat type général art. 6: load carriers are part of the consignment).
 */
export const ACCOUNT_KINDS = ["debt", "custody"] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** EPAL quality classes as revised in 2021; "unsorted" is exchanged one for one, whatever the class. */
export const QUALITY_GROUPS = ["unsorted", "new", "A", "B", "C"] as const;
export type QualityGroup = (typeof QUALITY_GROUPS)[number];

/**
 * What `holder` owes `counterpart` ("debt") or holds for it ("custody"), in one pallet type and quality. Each account has a mirror with both
 * parties exchanged; every transfer debits one and credits the other, so both sides always read the same balance with opposite signs.
 */
export interface PalletAccount {
  readonly kind: AccountKind;
  readonly holder: PartyKey;
  readonly counterpart: PartyKey;
  readonly type: PalletType;
  readonly quality: QualityGroup;
}

/** The four sums of an account. They only grow, so that a store adds to them without reading. */
export const ACCOUNT_SUMS = ["postedDebits", "postedCredits", "pendingOpened", "pendingResolved"] as const;
export type AccountSum = (typeof ACCOUNT_SUMS)[number];
export type AccountSums = Readonly<Record<AccountSum, number>>;

/** Why pallets moved in the books (domain.md 2.6). */
export const TRANSFER_KINDS = [
  /** Goods on pallets taken over: custody of the carrier. */
  "load_out",
  /** Goods delivered: the carrier's custody ends. */
  "delivery_discharge",
  /** Pallets left with the consignee, who owes them. */
  "deliver_with_voucher",
  /** Pallets left with the consignee, which the carrier accepted against payment to bring back. */
  "service_due",
  /** Pallet for pallet on the spot. */
  "swap_immediate",
  "return_empty",
  /** Told by one side outside of the note. */
  "declared",
  /** Counter-transfer that settles a dispute. */
  "dispute_settlement",
] as const;
export type TransferKind = (typeof TRANSFER_KINDS)[number];

/** Pallets turned down by whoever should have received them: not counted as moved, so they stay owed. */
export interface RefusedPallets {
  readonly quantity: number;
  readonly reason: string;
}

/** What a transfer came from, copied so that a statement line needs no other read. */
export interface TransferOrigin {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly stopId: string;
  readonly siteName: string;
  readonly noteNumber?: string;
  readonly voucherNumber?: string;
}

/**
 * One movement between an account and its mirror. Immutable: a correction is a further transfer, and the outcome of a pending one is a
 * `TransferResolution` of its own.
 */
export interface Transfer {
  readonly id: string;
  /** Transfers of one exchange (one stop, one gesture) share it; they are confirmed or rejected together. */
  readonly exchangeId: string;
  readonly kind: TransferKind;
  /** Whose holder owes, or holds, `quantity` more. */
  readonly debit: PalletAccount;
  /** The mirror of `debit`. */
  readonly credit: PalletAccount;
  /** Pallets, above zero. */
  readonly quantity: number;
  readonly type: PalletType;
  readonly quality: QualityGroup;
  readonly occurredAt: DoubleTime;
  /** "posted" when both sides signed, else "pending": how it was entered, never rewritten. */
  readonly entered: "posted" | "pending";
  /** Pending only: whose confirmation is missing. */
  readonly awaiting?: PartyKey;
  /** Pending only: the moment from which it counts as posted unless rejected before. */
  readonly pendingUntil?: Instant;
  /** Absent for movements outside an order. */
  readonly origin?: TransferOrigin;
  readonly refused?: RefusedPallets;
  /** Settlements only: the transfer that is corrected. */
  readonly corrects?: string;
  readonly reason?: string;
}

/** How a pending transfer ended. `by` is the party that answered, or "time" on the eighth day. Immutable, at most one a transfer. */
export interface TransferResolution {
  readonly transferId: string;
  readonly outcome: "posted" | "voided";
  readonly at: Instant;
  readonly by: PartyKey | "time";
  readonly reason?: string;
}

export type TransferState = "pending" | "posted" | "voided";

/** A photo or PDF by which a side of a dispute bears out what it says; seen by the two sides alone. */
export type EvidenceFile = Pick<OrderDocument, "id" | "name" | "mediaType" | "sizeBytes" | "sha256">;

/** A party of a transfer says that its quantity is wrong. Immutable, at most one a transfer. */
export interface Dispute {
  readonly id: string;
  readonly transferId: string;
  readonly openedBy: PartyKey;
  readonly openedAt: Instant;
  /** Who has to answer. */
  readonly against: PartyKey;
  readonly reason: string;
  /** What the transfer recorded. */
  readonly recordedQuantity: number;
  /** What it should have recorded, as its opener says; 0 when nothing moved. */
  readonly claimedQuantity: number;
  /** Absent in what version 0.1 wrote. */
  readonly evidence?: readonly EvidenceFile[];
}

/** The other side's answer to a dispute. Immutable, at most one a dispute. */
export interface DisputeAnswer {
  readonly disputeId: string;
  readonly outcome: "accepted" | "partial" | "rejected";
  /** Pallets of the contested difference that are conceded: all, some, none. */
  readonly concededQuantity: number;
  readonly at: Instant;
  readonly by: PartyKey;
  readonly comment?: string;
  /** Absent in what version 0.1 wrote. */
  readonly evidence?: readonly EvidenceFile[];
  readonly settlementTransferId?: string;
}

export type DisputeState = "open" | DisputeAnswer["outcome"];

/** A transfer with everything recorded about it since. */
export interface LedgerEntry {
  readonly transfer: Transfer;
  readonly resolution?: TransferResolution;
  readonly dispute?: Dispute;
  readonly answer?: DisputeAnswer;
}
