/** Seals hashes with the platform's current key, which is kept outside the store. */
export interface Sealer {
  readonly keyId: string;
  /** Signature over the hex hash, in base64. */
  sign(hash: string): Promise<string>;
}

/** Checks seals, those of retired keys too. */
export interface SealVerifier {
  /** False for an unknown key, a malformed signature, or one that is not over `hash`. */
  verify(keyId: string, hash: string, signature: string): Promise<boolean>;
}
