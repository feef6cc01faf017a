import type { ContactPoint, Party, Place } from "../directory/types.ts";
import type { Instant } from "../time/instant.ts";
import type { Tracking } from "../tracking/tracking.ts";
import type { AdrEntry } from "./adr_entry.ts";
import type { Assignment } from "./assignment.ts";
import type { Flag } from "./flag.ts";

/** Commercial life of an order; the moves are in `commercial_states.ts`. */
export const COMMERCIAL_STATES = [
  "draft",
  "published",
  "negotiating",
  "awarded",
  "accepted",
  "confirmed",
  "refused",
  "expired",
  "cancelled",
] as const;
export type CommercialState = (typeof COMMERCIAL_STATES)[number];

/** Life of one stop; the moves are in `stop_states.ts`. A "done" stop is loaded or unloaded and signed; `departedAt` comes after. */
export const STOP_STATES = ["planned", "arrived", "done", "failed"] as const;
export type StopState = (typeof STOP_STATES)[number];

/** Where the whole order stands on the road: computed by `executionOf`, never stored by hand. */
export const EXECUTION_STATES = [
  "planned",
  "to_pickup",
  "loaded",
  "in_transit",
  "at_delivery",
  "delivered",
  "proof_received",
  "verified",
  "closed",
] as const;
export type ExecutionState = (typeof EXECUTION_STATES)[number];

export const PRIORITIES = ["low", "normal", "high", "urgent"] as const;
export type Priority = (typeof PRIORITIES)[number];

/** How pallets are exchanged at a stop (domain.md 2.2). "none": pallets are lost, rented or not exchanged. */
export const PALLET_MODES = ["none", "immediate", "deferred"] as const;
export type PalletMode = (typeof PALLET_MODES)[number];

/** Exchangeable pallet types (domain.md 2.1). Rental pools are never exchanged and so are not here. */
export const PALLET_TYPES = ["EPAL1", "EPAL2", "EPAL3", "EPAL6", "EPAL7", "VMF"] as const;
export type PalletType = (typeof PALLET_TYPES)[number];

/** Packaging codes, a subset of UN/ECE Recommendation 21. */
export const PACKAGINGS = ["PX", "CT", "BX", "DR", "CR", "BG"] as const;
export type Packaging = (typeof PACKAGINGS)[number];

/** When a stop is wanted: exact appointment, slot, or opening hours. `from` <= `to`, both UTC. */
export interface TimeWindow {
  readonly kind: "appointment" | "slot" | "opening_hours";
  readonly from: Instant;
  readonly to: Instant;
}

/** What was found at a stop for one goods line. */
export interface LineCount {
  readonly quantity: number;
  readonly reservation?: string;
}

/** One line of goods, loaded at one stop and unloaded at another. */
export interface GoodsLine {
  readonly id: string;
  readonly pickupStopId: string;
  readonly deliveryStopId: string;
  readonly description: string;
  readonly marks?: string;
  readonly packaging: Packaging;
  /** Number of packages. */
  readonly quantity: number;
  /** Load carriers (pallets) under this line; 0 when loose. */
  readonly palletCount: number;
  readonly grossWeightGrams: number;
  readonly volumeDm3?: number;
  readonly loadingLengthMm?: number;
  readonly adr?: AdrEntry;
  readonly temperature?: { readonly minCelsius: number; readonly maxCelsius: number };
  readonly sscc?: readonly string[];
  readonly loaded?: LineCount;
  readonly delivered?: LineCount;
}

/** How somebody signed, recorded as what it is (domain.md 8). */
export const SIGNATURE_METHODS = [
  "on_glass",
  "one_time_code",
  "driver_attestation",
  "account",
  "signed_link",
  "api_statement",
] as const;
export type SignatureMethod = (typeof SIGNATURE_METHODS)[number];

/** A moment as the device told it and as the server received it. */
export interface DoubleTime {
  readonly deviceAt: Instant;
  readonly serverAt: Instant;
}

/** Pallets counted at a stop, seen from the driver: given to the site, received from it, refused by whoever receives. */
export interface PalletCount {
  readonly type: PalletType;
  readonly given: number;
  readonly received: number;
  readonly refused: number;
  readonly refusalReason?: string;
}

/** Why a stop could not be done. */
export const FAILURE_REASONS = ["absent", "refused", "damage", "access", "breakdown", "other"] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

/** Where goods are loaded or unloaded. */
export interface Stop {
  readonly id: string;
  readonly kind: "pickup" | "delivery";
  /** Sender at a pickup, consignee at a delivery. */
  readonly party: Party;
  readonly place: Place;
  readonly contact?: ContactPoint;
  readonly window: TimeWindow;
  readonly instructions?: string;
  readonly palletMode: PalletMode;
  readonly palletType: PalletType;
  readonly state: StopState;
  readonly arrived?: DoubleTime;
  /** Loaded or unloaded, recorded on the note or told by `reportedBy` in the driver's place. */
  readonly handled?: DoubleTime & { readonly reportedBy?: string };
  readonly departed?: DoubleTime;
  readonly failed?: DoubleTime & { readonly reason: FailureReason; readonly comment?: string };
  readonly pallets?: PalletCount;
  /** Whether sender (pickup) or consignee (delivery) signed, and if not, why. */
  readonly counterpartSigned?: boolean;
  readonly signatureImpossible?: string;
}

/** An offer of the order to one carrier. `deadline` is enforced by the clock at the moment of acceptance. */
export interface Offer {
  readonly id: string;
  readonly carrierId: string;
  readonly carrierName: string;
  readonly sentAt: Instant;
  readonly deadline: Instant;
  readonly state: "sent" | "accepted" | "refused" | "expired" | "withdrawn";
  readonly answeredAt?: Instant;
  readonly reason?: string;
  /** Who wrote the acceptance down on the carrier's behalf; absent where the carrier answered itself. */
  readonly recordedBy?: string;
}

export const DOCUMENT_KINDS = ["pod", "photo", "scan"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** By which way a document came in. */
export const DOCUMENT_SOURCES = ["form", "driver", "api", "mail"] as const;
export type DocumentSource = (typeof DOCUMENT_SOURCES)[number];

/** A file attached to an order; the bytes are a blob under `sha256` (hex). */
export interface OrderDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly stopId?: string;
  /** Absent in what version 0.2 stored, as is `pageCount`. */
  readonly source?: DocumentSource;
  /** Of what came by mail: whose mail it said it was, which anybody can forge. */
  readonly sentBy?: string;
  /** Of what came to the order's address of the shipper or the carrier: that organisation. */
  readonly mailedTo?: string;
  readonly pageCount?: number;
  readonly addedAt: Instant;
  readonly addedBy: string;
}

/** References the parties know the order by. */
export interface References {
  readonly shipper?: string;
  readonly carrier?: string;
  readonly recipient?: string;
}

/** A transport order: the aggregate that every portal works on. */
export interface Order {
  readonly id: string;
  /** "OT-2026-000123", unique per shipper. */
  readonly number: string;
  readonly shipper: Party & { readonly orgId: string };
  readonly carrier?: Party & { readonly orgId: string };
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  /** Grows by one with every change: the optimistic lock that forms carry. */
  readonly revision: number;
  readonly commercial: CommercialState;
  readonly priority: Priority;
  readonly references: References;
  readonly stops: readonly Stop[];
  readonly goods: readonly GoodsLine[];
  /** Agreed price without VAT in cents of euro. */
  readonly priceCents?: number;
  /** Price of the accepted pallet service; absent: the carrier owes no pallets (contrat type général art. 6). */
  readonly palletServiceCents?: number;
  readonly instructions?: string;
  readonly offers: readonly Offer[];
  readonly assignment?: Assignment;
  readonly tracking?: Tracking;
  readonly flags: readonly Flag[];
  readonly documents: readonly OrderDocument[];
  /** How often its address for documents by mail was replaced, by the organisation whose address it is. */
  readonly mailGenerations?: Readonly<Record<string, number>>;
  readonly verified?: { readonly at: Instant; readonly by: string };
  readonly closed?: { readonly at: Instant; readonly by: string };
  readonly cancelled?: { readonly at: Instant; readonly by: string; readonly reason: string };
}

/** Who did something: shown on the timeline, kept for ever. */
export interface Actor {
  /** "mail": whoever sent one to an address of the organisation. */
  readonly kind: "user" | "driver" | "link" | "key" | "mail" | "system";
  readonly id: string;
  readonly name: string;
  readonly orgId?: string;
}

/** Everything that can happen to an order, in the past tense. */
export const ORDER_EVENT_TYPES = [
  "order.created",
  "order.edited",
  "order.detailed",
  "order.imported",
  "order.cancelled",
  "offer.sent",
  "offer.accepted",
  "offer.refused",
  "offer.expired",
  "carrier.assigned",
  "driver.assigned",
  "stop.arrived",
  "stop.loaded",
  "stop.unloaded",
  "stop.departed",
  "stop.failed",
  "note.created",
  "note.signed",
  "pallets.exchanged",
  "pallets.confirmed",
  "pallets.disputed",
  "pallets.settled",
  "flag.opened",
  "flag.settled",
  "document.added",
  "document.confirmed",
  "document.discarded",
  "proof.confirmed",
  "tracking.started",
  "tracking.stopped",
  "order.delivered",
  "proof.received",
  "proof.verified",
  "order.closed",
] as const;
export type OrderEventType = (typeof ORDER_EVENT_TYPES)[number];

/** One line of an order's timeline: audit trail and source of notices alike. Immutable. */
export interface OrderEvent {
  readonly id: string;
  readonly orderId: string;
  readonly type: OrderEventType;
  /** Server time. */
  readonly at: Instant;
  /** The device's own time, where a device reported it. */
  readonly deviceAt?: Instant;
  readonly actor: Actor;
  /** Facts that the sentence shows (names, counts, reasons, stop id); never a price. */
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

/** What a rule gives back: the order as it now is, and what happened. Ids and times of the events are added by the KV layer. */
export interface OrderChange {
  readonly order: Order;
  readonly events: readonly Pick<OrderEvent, "type" | "facts">[];
}
