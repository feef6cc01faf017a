import { timingSafeEqual } from "node:crypto";

/** Cost of a password hash. Source: OWASP Password Storage Cheat Sheet, Argon2id with 19 MiB, 2 passes, 1 lane. */
const COST = { memoryKib: 19_456, passes: 2, lanes: 1 } as const;
const SALT_BYTES = 16;
const HASH_BITS = 256;

/** Hashes a password as a PHC string `$argon2id$v=19$m=..,t=..,p=..$salt$hash`; runs off the event loop. */
export async function hashPassword(password: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const hash = await derive(password, salt, COST);
  return `$argon2id$v=19$m=${COST.memoryKib},t=${COST.passes},p=${COST.lanes}$${base64(salt)}$${base64(hash)}`;
}

/** A hash of no password: verifying against it takes as long as against a real one, so that unknown accounts answer alike. */
export const NOBODY_HASH = `$argon2id$v=19$m=${COST.memoryKib},t=${COST.passes},p=${COST.lanes}$${
  base64(new Uint8Array(SALT_BYTES))
}$${base64(new Uint8Array(HASH_BITS / 8))}`;

/** Whether `password` is the one of the PHC string `stored`. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(stored);
  if (match === null) return false;
  const [memoryKib, passes, lanes] = match.slice(1, 4).map(Number) as [number, number, number];
  const expected = bytes(match[5]!);
  const actual = await derive(password, bytes(match[4]!), { memoryKib, passes, lanes });
  return timingSafeEqual(actual, expected);
}

async function derive(
  password: string,
  nonce: Uint8Array,
  cost: { memoryKib: number; passes: number; lanes: number },
): Promise<Uint8Array> {
  const secret = new TextEncoder().encode(password.normalize("NFKC"));
  const subtle = crypto.subtle as unknown as Argon2Subtle;
  const key = await subtle.importKey("raw-secret", secret, "Argon2id", false, ["deriveBits"]);
  const parameters = { name: "Argon2id", nonce, memory: cost.memoryKib, passes: cost.passes, parallelism: cost.lanes } as const;
  return new Uint8Array(await subtle.deriveBits(parameters, key, HASH_BITS));
}

/** The part of WebCrypto that TypeScript's library does not know yet. */
interface Argon2Subtle {
  importKey(
    format: "raw-secret",
    secret: Uint8Array,
    algorithm: "Argon2id",
    extractable: false,
    usages: ["deriveBits"],
  ): Promise<CryptoKey>;
  deriveBits(
    parameters: { name: "Argon2id"; nonce: Uint8Array; memory: number; passes: number; parallelism: number },
    key: CryptoKey,
    bits: number,
  ): Promise<ArrayBuffer>;
}

function base64(value: Uint8Array): string {
  return btoa(String.fromCharCode(...value)).replaceAll("=", "");
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
