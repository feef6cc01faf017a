import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from "../time/instant.ts";

/** A public Ed25519 key as a JSON Web Key. Source: RFC 8037, section 2. */
export interface PublicKey {
  readonly kty: "OKP";
  readonly crv: "Ed25519";
  readonly x: string;
}

/** A key that signs access tokens. Its state follows from the time and from its successor alone: nothing has to be written when it retires. */
export interface SigningKey {
  /** Counts from 1: two processes cannot both make the same successor. */
  readonly generation: number;
  /** `kid` of the tokens it signs: the thumbprint of the public key (RFC 7638). */
  readonly id: string;
  readonly publicKey: PublicKey;
  /** The private key as a JSON Web Key, sealed. */
  readonly sealedPrivateKey: string;
  readonly createdAt: Instant;
  /** Later than `createdAt` for a successor, so that whoever keeps our key set for a while knows it before it is used. */
  readonly signsFrom: Instant;
}

/** How long an access token opens something. */
export const ACCESS_TOKEN_MS = 15 * MINUTE_MS;
/** How long one key signs. */
export const KEY_LIFE_MS = 30 * DAY_MS;
/** How long a successor is published before it signs. */
export const KEY_NOTICE_MS = HOUR_MS;
/** How long a process may sign and verify by the keys that it has read. */
export const KEYS_KEPT_MS = MINUTE_MS;

/** The key of `keys` that signs at `now`: the youngest whose time has come. */
export function signerAt(keys: readonly SigningKey[], now: Instant): SigningKey | undefined {
  return keys.filter(({ signsFrom }) => signsFrom <= now).sort(byGeneration).at(-1);
}

/** Whether the youngest of `keys` has signed so long that a successor is due. */
export function isSuccessorDue(keys: readonly SigningKey[], now: Instant): boolean {
  const youngest = keys.toSorted(byGeneration).at(-1);
  return youngest === undefined || youngest.signsFrom + KEY_LIFE_MS - KEY_NOTICE_MS <= now;
}

/** The keys whose tokens are honoured at `now`: those that sign, will sign, or have signed a token that has not ended. */
export function honouredAt(keys: readonly SigningKey[], now: Instant): SigningKey[] {
  const ordered = keys.toSorted(byGeneration);
  return ordered.filter((_, index) => {
    const successor = ordered[index + 1];
    return successor === undefined || now < successor.signsFrom + KEYS_KEPT_MS + ACCESS_TOKEN_MS;
  });
}

function byGeneration(one: SigningKey, other: SigningKey): number {
  return one.generation - other.generation;
}
