import type { Address } from "../directory/types.ts";
import type { AdrEntry } from "../orders/adr_entry.ts";
import type {
  DoubleTime,
  LineCount,
  Packaging,
  PalletCount,
  PalletMode,
  PalletType,
  References,
  SignatureMethod,
  TimeWindow,
} from "../orders/types.ts";
import type { Instant } from "../time/instant.ts";

/** "ecmr" between two countries (CMR convention and its protocol of 2008), "lettre_de_voiture" inside one (arrêté of 9 Nov 1999). */
export const NOTE_KINDS = ["ecmr", "lettre_de_voiture"] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** Who signs a note: the sender at loading, the carrier at taking over, the consignee at delivery (domain.md 1.2). */
export const SIGNER_ROLES = ["sender", "carrier", "consignee"] as const;
export type SignerRole = (typeof SIGNER_ROLES)[number];

/** Goods of one order between one loading and one unloading place: what one note covers. */
export interface Consignment {
  readonly pickupStopId: string;
  readonly deliveryStopId: string;
}

/** A consignment note: where its chain of versions stands. What was agreed and signed is in the versions. */
export interface Note extends Consignment {
  readonly id: string;
  readonly orderId: string;
  readonly orderNumber: string;
  /** Random: opens the public verification page. */
  readonly publicToken: string;
  readonly kind: NoteKind;
  readonly shipperId: string;
  readonly carrierId?: string;
  /** Organisation of the loading and of the unloading party, where they have an account. */
  readonly senderId?: string;
  readonly consigneeId?: string;
  /** Number and hash of the newest version; 0 and null before the first. */
  readonly versionCount: number;
  readonly headHash: string | null;
  readonly senderSigned: boolean;
  readonly carrierSigned: boolean;
  readonly consigneeSigned: boolean;
  /** Roles whose signature was recorded as impossible. They may still sign later. */
  readonly impossible: readonly SignerRole[];
}

/** A firm as printed in a box of the note. */
export interface NoteParty {
  readonly name: string;
  readonly siret?: string;
  readonly address?: Address;
}

/** Where goods are taken over or delivered. `wanted` is the time asked for, `timeZone` an IANA name. */
export interface NotePlace {
  readonly name: string;
  readonly address: Address;
  readonly timeZone: string;
  readonly wanted: TimeWindow;
  readonly openingHours?: string;
}

/** Boxes 6 to 12 for one goods line, with what was counted at each end. */
export interface NoteLine {
  readonly id: string;
  readonly marksNumbers?: string;
  readonly packageCount: number;
  readonly packingMethod: Packaging;
  readonly goodsNature: string;
  readonly adr?: AdrEntry;
  readonly temperature?: { readonly minCelsius: number; readonly maxCelsius: number };
  readonly palletCount: number;
  readonly grossWeightGrams: number;
  readonly volumeDm3?: number;
  readonly loadingLengthMm?: number;
  readonly sscc?: readonly string[];
  readonly loaded?: LineCount;
  readonly delivered?: LineCount;
}

/** Box 16. Known once the order is accepted; vehicle and driver once it is assigned. */
export interface NoteCarrier extends NoteParty {
  readonly plate?: string;
  readonly driverName?: string;
}

/** Times of one stop (document de suivi, C. transports L3222-5) and the pallets exchanged there. */
export interface FollowUp {
  readonly arrived?: DoubleTime;
  readonly handled?: DoubleTime;
  readonly departed?: DoubleTime;
  readonly pallets?: PalletCount;
}

/** Box 19: what the parties agreed beside the standard terms. */
export interface SpecialAgreements {
  readonly palletModeAtLoading: PalletMode;
  readonly palletModeAtUnloading: PalletMode;
  readonly palletType: PalletType;
  /** The carrier took the pallet service on, against pay: else it owes no pallets (contrat type général art. 6.6). */
  readonly carrierOwesPallets: boolean;
}

/** Every box of the note by the name of its field (domain.md 1.1); the numbers exist on the PDF only. Never holds a price. */
export interface NoteContent {
  readonly kind: NoteKind;
  readonly orderNumber: string;
  readonly references: References;
  /** Who ordered the transport (donneur d'ordre). */
  readonly principal: NoteParty;
  readonly sender: NoteParty;
  readonly consignee: NoteParty;
  readonly takingOverPlace: NotePlace;
  readonly deliveryPlace: NotePlace;
  /** Names of the documents that travel with the goods. */
  readonly attachedDocuments: readonly string[];
  readonly goods: readonly NoteLine[];
  readonly senderInstructions: readonly string[];
  readonly paymentTerms: "franco" | "non_franco";
  readonly toBePaidBy: string;
  readonly cashOnDeliveryCents: number | null;
  readonly carrier: NoteCarrier | null;
  readonly successiveCarriers: readonly NoteParty[];
  readonly specialAgreements: SpecialAgreements;
  readonly issuePlace: string;
  /** When the content was frozen; null while it may still change. */
  readonly issuedAt: Instant | null;
  readonly loading: FollowUp;
  readonly unloading: FollowUp;
}

/** A reservation written on the note; `lineId` null: about the whole consignment. */
export interface Reservation {
  readonly lineId: string | null;
  readonly text: string;
}

/** A signature, recorded as what it is (domain.md 8). */
export interface NoteSignature extends DoubleTime {
  readonly role: SignerRole;
  readonly name: string;
  readonly method: SignatureMethod;
  /** Town where it was given. */
  readonly place: string;
  /** SHA-256 (hex) of the blob that holds the strokes; of a statement through the API, what was sent as the signature. */
  readonly strokesSha256?: string;
  /** Masked e-mail address to which the one-time code went. */
  readonly codeVerifiedFor?: string;
  /** Who vouches for the signer: the driver, or who told of the signature through the API. */
  readonly attestedBy?: string;
  /** Sender only: binds it to the carrier's reservations (CMR art. 9; they do not bind it otherwise). */
  readonly reservationsAccepted?: boolean;
  /** What the signer's device showed: `particularsHash` of that content. */
  readonly seenHash?: string;
  /** The content had changed since the device showed it: kept, and said on every page and print. */
  readonly contentChanged: boolean;
}

/** Why a role could not sign, in place of its signature. */
export interface ImpossibleSignature extends DoubleTime {
  readonly role: "sender" | "consignee";
  readonly reason: string;
}

/** What one version says: what was signed by whom, or why not. Neither: times were added to the document de suivi. */
export interface VersionEntry {
  readonly content: NoteContent;
  readonly signature: NoteSignature | null;
  readonly impossible: ImpossibleSignature | null;
  readonly reservations: readonly Reservation[];
}

/** The platform's seal on a version's hash. */
export interface Seal {
  readonly keyId: string;
  /** base64 */
  readonly signature: string;
}

/** One link of the chain. Immutable: whatever changes on a note is a further version. */
export interface NoteVersion extends VersionEntry {
  readonly noteId: string;
  /** From 1, without gaps. */
  readonly n: number;
  readonly previousHash: string | null;
  readonly at: Instant;
  /** `hashVersion` of all of the above, hex. */
  readonly hash: string;
  readonly seal: Seal;
}

/** What a rule gives back: where the note now stands, and its new version. */
export interface NoteChange {
  readonly note: Note;
  readonly version: NoteVersion;
}
