/** A postal address; `country` is ISO 3166-1 alpha-2. */
export interface Address {
  readonly line1: string;
  readonly line2?: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
}

/** Whom to call or write to at a place. One-time codes go to this e-mail address. */
export interface ContactPoint {
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
}

/** Where goods are loaded or unloaded, as copied into an order: later edits of the site do not rewrite the order. */
export interface Place {
  readonly siteId?: string;
  readonly name: string;
  readonly address: Address;
  /** IANA time zone, e.g. "Europe/Paris". */
  readonly timeZone: string;
  readonly openingHours?: string;
}

/** A firm as a party of an order. `orgId` is absent for a firm without an account. */
export interface Party {
  readonly orgId?: string;
  readonly name: string;
  readonly siret?: string;
}

/** What an organisation may be. "platform" is RT Technologie's own back office. */
export const ORG_KINDS = ["shipper", "carrier", "recipient", "platform"] as const;
export type OrgKind = (typeof ORG_KINDS)[number];

/** A firm with an account. `siret` is its head office (14 digits); `vatNumber` its EU number. */
export interface Organisation {
  readonly id: string;
  readonly kind: OrgKind;
  readonly name: string;
  readonly siret: string;
  readonly vatNumber: string;
  readonly address: Address;
  readonly timeZone: string;
  readonly phone?: string;
  readonly email?: string;
  readonly createdAt: number;
  /** How often its address for documents by mail was replaced. */
  readonly mailGeneration?: number;
  /** It came by the sign-up page, and no administrator looked at it. */
  readonly signedUp?: true;
}

/** A place of an organisation's own address book; `party` tells whose place it is. */
export interface Site {
  readonly id: string;
  readonly orgId: string;
  readonly party: Party;
  readonly name: string;
  readonly address: Address;
  readonly timeZone: string;
  readonly openingHours?: string;
  readonly instructions?: string;
  readonly contact?: ContactPoint;
  readonly archivedAt?: number;
}

/** A person of an organisation's own address book. */
export interface Contact {
  readonly id: string;
  readonly orgId: string;
  readonly name: string;
  readonly firm?: string;
  readonly job?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly archivedAt?: number;
}

export const VEHICLE_KINDS = ["van", "rigid", "tractor_semi", "reefer_semi", "tanker", "tipper"] as const;
export type VehicleKind = (typeof VEHICLE_KINDS)[number];

/** A carrier's vehicle with what it can take. `plate` is stored upper case with dashes, e.g. "AB-123-CD". */
export interface Vehicle {
  readonly id: string;
  readonly orgId: string;
  readonly plate: string;
  readonly kind: VehicleKind;
  readonly payloadKg: number;
  readonly loadingLengthMm: number;
  readonly palletPlaces: number;
  readonly adrEquipped: boolean;
  readonly tailLift: boolean;
  readonly archivedAt?: number;
}

/** A carrier's driver. Drivers have no password: they sign in by one-time link. */
export interface Driver {
  readonly id: string;
  readonly orgId: string;
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
  readonly lang: "fr" | "en" | "es";
  readonly adrCertified: boolean;
  readonly archivedAt?: number;
}
