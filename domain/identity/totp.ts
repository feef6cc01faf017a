import type { Instant } from "../time/instant.ts";

/** Codes of an authenticator, six digits that change every 30 seconds (RFC 6238). */
export interface Totp {
  /** A new secret, in base 32. */
  newSecret(): Promise<string>;
  /** The address that an authenticator reads from a QR code. */
  address(secret: string, account: string): Promise<string>;
  /** The time step that `code` belongs to, the present one or a neighbour of it; null for another code. */
  stepOf(secret: string, code: string, now: Instant): Promise<number | null>;
}
