import { createHash, randomBytes } from "node:crypto";

/** A new secret of 256 bits, safe in an address or a cookie. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Characters of {@link newShortToken}. */
export const SHORT_TOKEN_CHARS = 22;

/** A new secret of 128 bits: for an address in a text, where each character counts. */
export function newShortToken(): string {
  return randomBytes(16).toString("base64url");
}

/** SHA-256 of a secret in hex: what the store keeps in its place. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
