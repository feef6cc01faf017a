import { DAY_MS, type Instant } from "../time/instant.ts";
import type { SessionOrigin } from "./types.ts";

/** Everything that one sign-in by the API gave out: its access tokens and the refresh tokens that follow each other. It ends as a whole. */
export interface TokenFamily {
  readonly id: string;
  readonly userId: string;
  readonly orgId: string;
  readonly orgName: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  /** The person's rights version at the sign-in; another one now ends the family. */
  readonly rightsVersion: number;
  /** The program that signed in. */
  readonly origin?: SessionOrigin;
  /** When it was last refreshed. */
  readonly seenAt?: Instant;
  readonly revokedAt?: Instant;
}

/** One refresh token of a family, stored under the SHA-256 of its secret and kept after its use, so that a second use is noticed. */
export interface RefreshToken {
  readonly familyId: string;
  readonly spentAt?: Instant;
}

/** How long a sign-in by the API lasts, however often it is refreshed. */
export const TOKEN_FAMILY_MS = 30 * DAY_MS;
