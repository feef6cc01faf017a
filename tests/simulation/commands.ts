/** Who acts in the simulated trade. `org` is the firm acted for. */
export interface Person {
  readonly id: string;
  readonly org: string;
  readonly kind: "user" | "driver";
}

export const SHIPPER: Person = { id: "u-lea", org: "shipper", kind: "user" };
export const RECIPIENT: Person = { id: "u-tom", org: "recipient", kind: "user" };
export const STRANGER: Person = { id: "u-eve", org: "stranger", kind: "user" };
export const CARRIERS: readonly Person[] = ["carrier-a", "carrier-b"].map((org) => ({ id: `u-${org}`, org, kind: "user" }));
export const DRIVERS: readonly Person[] = CARRIERS.flatMap(({ org }) =>
  ["1", "2"].map((n): Person => ({ id: `${org}-driver-${n}`, org, kind: "driver" }))
);
export const PEOPLE: readonly Person[] = [SHIPPER, RECIPIENT, STRANGER, ...CARRIERS, ...DRIVERS];

/** Ledger name of the consignee that has no account. */
export const DEPOT = "party:depot-du-port";

/** A stop as planned. `site`: whose place it is, by ledger name. */
export interface PlannedStop {
  readonly id: string;
  readonly kind: "pickup" | "delivery";
  readonly site: string;
  readonly mode: "none" | "immediate" | "deferred";
  readonly type: "EPAL1" | "VMF";
  readonly windowTo: number;
}

/** An order as planned. */
export interface Plan {
  /** The carrier takes the pallet service on. */
  readonly service: boolean;
  readonly stops: readonly PlannedStop[];
  readonly lines: readonly {
    readonly id: string;
    readonly pickup: string;
    readonly delivery: string;
    readonly quantity: number;
  }[];
}

/** What the driver writes down at a stop. */
export interface HandlingFacts {
  readonly counts: readonly { readonly line: string; readonly quantity: number; readonly reserved: boolean }[];
  readonly pallets:
    | { readonly given: number; readonly received: number; readonly refused: number; readonly reason: string }
    | null;
  readonly counterpart: "signs" | "impossible" | "unexplained" | "later";
  readonly carrierSigns: boolean;
}

interface OnOrder {
  readonly orderId: string;
  readonly by: Person;
  /** Id of the operation: the same again is a repetition. */
  readonly operation: string;
  readonly content: string;
}

interface OnForm extends OnOrder {
  /** What the form showed. */
  readonly revision: number;
}

interface AtStop extends OnOrder {
  readonly stopId: string;
  readonly deviceAt: number;
}

interface OnEntry extends OnOrder {
  readonly transferId: string;
  /** The two sides of the transfer and what it recorded, as the statement shows them. */
  readonly book: "debt" | "custody";
  readonly to: string;
  readonly from: string;
  readonly recorded: number;
  readonly type: string;
}

/** Everything that somebody may try, as plain data. */
export type Command =
  | OnForm & { readonly kind: "offer"; readonly carrier: string; readonly deadline: number }
  | OnForm & { readonly kind: "accept" | "edit" }
  | OnForm & { readonly kind: "decline"; readonly reason: string }
  | OnForm & { readonly kind: "assign"; readonly driver: string }
  | OnOrder & { readonly kind: "cancel"; readonly reason: string }
  | OnOrder & { readonly kind: "prove"; readonly documentId: string }
  | OnOrder & { readonly kind: "verify" | "close" }
  | OnOrder & { readonly kind: "settle_flag"; readonly flagId: string }
  | AtStop & { readonly kind: "arrive" | "depart" | "sign_later" }
  | AtStop & { readonly kind: "fail"; readonly reason: "absent" | "breakdown" | "other"; readonly comment: string }
  | AtStop & HandlingFacts & { readonly kind: "handle" }
  | OnEntry & { readonly kind: "confirm" }
  | OnEntry & { readonly kind: "reject"; readonly reason: string }
  | OnEntry & { readonly kind: "dispute"; readonly claimed: number }
  | OnEntry & { readonly kind: "answer"; readonly outcome: "accepted" | "partial" | "rejected"; readonly conceded: number };

/** What came back: `revision` where the command changes the order itself. */
export type Answer =
  | { readonly ok: true; readonly revision: number | null }
  | { readonly ok: false; readonly code: string };
