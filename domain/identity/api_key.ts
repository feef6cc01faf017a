import { type Right, RIGHTS } from "../rights/policy.ts";
import type { Instant } from "../time/instant.ts";
import type { Role, ViewerRole } from "./types.ts";

/** What a partner's system proves itself with. The key itself is stored nowhere: only its hash, and a hint to tell keys apart. */
export interface ApiKey {
  readonly id: string;
  readonly orgId: string;
  /** SHA-256 hex of the secret. */
  readonly hash: string;
  /** Last four characters of the key. */
  readonly hint: string;
  /** What its owner calls it. */
  readonly name: string;
  /** The least role that holds all of `scopes`. */
  readonly role: Role;
  readonly scopes: readonly Right[];
  readonly createdAt: Instant;
  readonly createdBy: { readonly id: string; readonly name: string };
  readonly expiresAt: Instant;
  /** To the minute. */
  readonly lastUsedAt?: Instant;
  readonly revokedAt?: Instant;
  /** Requests a minute where they differ from everybody's; agreed with the platform, whose administrator writes them. */
  readonly limits?: KeyLimits;
}

/** What the requests of a client are counted as; each kind has a limit of its own. */
export const RATE_KINDS = ["read", "write", "upload"] as const;
export type RateKind = (typeof RATE_KINDS)[number];

/** Requests a minute of each kind. */
export type KeyLimits = Partial<Record<RateKind, number>>;

/** What keys may be allowed, in the order in which a form offers it. Managing people and keys is for people. */
export const SCOPES = [
  "orders.read",
  "orders.write",
  "proofs.verify",
  "deliveries.read",
  "deliveries.sign",
  "files.read",
  "pallets.read",
  "pallets.write",
  "directory.read",
  "directory.write",
  "webhooks.manage",
] as const satisfies readonly Right[];
export type Scope = (typeof SCOPES)[number];

/** How many days a new key may live. */
export const KEY_DAYS = [30, 90, 365] as const;

const KEY_ROLES = ["viewer", "accountant", "dispatcher", "owner"] as const satisfies readonly Role[];

/** The least role of an organisation that holds every one of `scopes`; null when none does. */
export function leastRoleFor(scopes: readonly Right[]): Role | null {
  return KEY_ROLES.find((role) => scopes.every((scope) => (RIGHTS[scope] as readonly ViewerRole[]).includes(role))) ?? null;
}

/** What a key is good for at a moment. */
export type KeyState = "live" | "expired" | "revoked";

/** Whether `key` opens something at `now`, and if not why. */
export function keyStateAt({ revokedAt, expiresAt }: Pick<ApiKey, "revokedAt" | "expiresAt">, now: Instant): KeyState {
  return revokedAt !== undefined ? "revoked" : expiresAt <= now ? "expired" : "live";
}
