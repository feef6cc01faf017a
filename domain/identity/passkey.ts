import type { Instant } from "../time/instant.ts";

export const PASSKEY_NAME_LENGTH = 60;
/** More than anybody has devices; keeps the list on one page. */
export const MOST_PASSKEYS = 20;

/** A passkey of a user: the public half of a key pair whose other half never leaves a device or its owner's keychain (WebAuthn level 3). */
export interface Passkey {
  /** Credential id, base64url. */
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  /** COSE key, base64url. */
  readonly publicKey: string;
  /** Signatures that the authenticator counted; stays 0 for those that do not count. */
  readonly counter: number;
  /** How a browser may reach the authenticator again: "internal", "hybrid", "usb". */
  readonly transports: readonly string[];
  readonly createdAt: Instant;
  readonly lastUsedAt?: Instant;
}

/** Whether a signature's counter says that another copy of the key is in use. Source: WebAuthn level 3, 6.1.1 "Signature counter considerations". */
export function counterWentBack(stored: number, given: number): boolean {
  return (stored > 0 || given > 0) && given <= stored;
}
