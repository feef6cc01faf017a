import type { ActOrigin } from "../audits/audit.ts";
import type { OrgKind } from "../directory/types.ts";
import type { Lang } from "../i18n/lang.ts";
import type { Right } from "../rights/policy.ts";
import type { Instant } from "../time/instant.ts";
import type { BrowserFamily, SystemFamily } from "./browser_of.ts";

/** Roles in an organisation; the last three exist in RT Technologie's own only. */
export const ROLES = ["owner", "dispatcher", "accountant", "viewer", "admin", "support", "auditor"] as const;
export type Role = (typeof ROLES)[number];

/** Roles that an organisation's own people may hold, and those of the platform. */
export const ORG_ROLES = ["owner", "dispatcher", "accountant", "viewer"] as const satisfies readonly Role[];
export const PLATFORM_ROLES = ["admin", "support", "auditor"] as const satisfies readonly Role[];

/** A person with an e-mail sign-in. `passwordHash` is a PHC string; absent until the set-up link was used. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly lang: Lang;
  readonly passwordHash?: string;
  readonly memberships: readonly Membership[];
  readonly createdAt: Instant;
  readonly disabledAt?: Instant;
}

export interface Membership {
  readonly orgId: string;
  readonly role: Role;
}

/** What somebody may be at a moment: a user's role, a driver, or the holder of a signed delivery link. */
export type ViewerRole = Role | "driver" | "signatory";

/** Who looks: the person, the organisation acted for, and the role there. Every record is loaded through it. */
export interface Viewer {
  readonly kind: "user" | "driver" | "link" | "key";
  /** User id, driver id, link id or API key id. */
  readonly id: string;
  readonly name: string;
  readonly role: ViewerRole;
  /** Organisation acted for; the carrier of a driver; the order's shipper for a link. */
  readonly orgId: string;
  readonly orgKind: OrgKind;
  readonly orgName: string;
  readonly timeZone: string;
  /** What an API key, or a session that one firm vouched for, may do of what its role may; others have no such limit. */
  readonly scopes?: readonly Right[];
  /** The one delivery that a link opens. */
  readonly delivery?: { readonly orderId: string; readonly stopId: string };
  /** Where the present request comes from, for the audit log. */
  readonly from?: ActOrigin;
}

/** A signed-in browser. Stored under the SHA-256 of its secret, so that the store gives nobody a session. */
export interface Session {
  readonly hash: string;
  readonly viewer: Viewer;
  readonly lang: Lang;
  /** Form token, stable for the session. */
  readonly csrf: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  /** The person's rights version when the session was made or read again; another one now ends it. */
  readonly rightsVersion: number;
  /** Where it was opened; absent where nobody's browser did. */
  readonly origin?: SessionOrigin;
  /** When it was last used, to ten minutes. */
  readonly seenAt?: Instant;
  /** The person belongs to other organisations too. */
  readonly maySwitch?: true;
}

/** What a person knows a browser of theirs again by, and no more than that: the law asks to keep as little as the purpose needs (GDPR, art. 5.1.c). */
export interface SessionOrigin {
  readonly browser: BrowserFamily;
  readonly system: SystemFamily;
  /** What a program that is no browser calls itself. */
  readonly program?: string;
  /** The network that the browser was in, never its address. */
  readonly network: string;
}

/** A browser that showed the right password and still owes the second factor. Stored under the SHA-256 of its secret. */
export interface HalfSession {
  readonly hash: string;
  readonly userId: string;
  readonly expiresAt: Instant;
  /** The person's rights version when the password was right; another one now ends it. */
  readonly rightsVersion: number;
}

/** What a person shows besides the password: codes of an authenticator (RFC 6238), or a recovery code each of which works once. */
export interface SecondFactor {
  readonly userId: string;
  /** The authenticator's secret, sealed. */
  readonly sealedSecret: string;
  readonly createdAt: Instant;
  /** The last time step whose code was taken: neither it nor an earlier one is taken again. */
  readonly lastStep: number;
  /** SHA-256 of the recovery codes that are left. */
  readonly recoveryHashes: readonly string[];
}

/** Somebody asked to join an organisation, until they answer: one an address and organisation. */
export interface Invitation {
  readonly orgId: string;
  /** Lower case. */
  readonly email: string;
  readonly name: string;
  readonly lang: Lang;
  readonly role: Role;
  /** Name of who invites. */
  readonly invitedBy: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  /** Of the one link that answers it. */
  readonly linkHash: string;
}

/**
 * What a link lets its holder do once: found the platform, sign their firm up, choose a password, choose another one, join an organisation, work as a
 * driver, follow and sign a delivery.
 */
export type LinkPurpose =
  | { readonly kind: "founding" }
  | { readonly kind: "sign_up" }
  | { readonly kind: "set_up"; readonly userId: string }
  | { readonly kind: "password_reset"; readonly userId: string }
  | { readonly kind: "invitation"; readonly orgId: string; readonly email: string }
  | { readonly kind: "driver"; readonly driverId: string; readonly orgId: string }
  | { readonly kind: "delivery"; readonly orderId: string; readonly stopId: string; readonly name: string };

/** A link handed to a person. Spent by POST; `reusable` ones (deliveries) open until they expire. */
export interface Link {
  readonly id: string;
  /** SHA-256 hex of the token. */
  readonly hash: string;
  readonly purpose: LinkPurpose;
  readonly issuedBy: string;
  readonly issuerOrgId: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly reusable: boolean;
  readonly spentAt?: Instant;
  readonly revokedAt?: Instant;
}

/** A driver's phone that may renew its own session without a new link, until revoked. */
export interface Device {
  readonly hash: string;
  readonly driverId: string;
  readonly orgId: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly rightsVersion: number;
}
