import type { Sealer, SealVerifier } from "../../../domain/notes/seal.ts";

const ALGORITHM = { name: "Ed25519" } as const;

/** Seals with one key and checks with that key and all retired ones. */
export interface Ed25519Seal extends Sealer, SealVerifier {
  /** SPKI in base64: what to keep as a retired key once another one seals. */
  readonly publicKey: string;
}

/**
 * The platform's seal from its settings: `privateKey` (`SEAL_KEY`) is PKCS8 in base64, `retiredPublicKeys` are SPKI in base64.
 * @throws {TypeError} when a key is not such a key; the message names no part of it.
 */
export async function ed25519Seal(privateKey: string, retiredPublicKeys: readonly string[] = []): Promise<Ed25519Seal> {
  const { signKey, publicKey } = await readPrivateKey(privateKey);
  const verifyKeys = new Map(
    await Promise.all([publicKey, ...retiredPublicKeys].map(async (spki) => {
      const key = await readPublicKey(spki);
      return [await keyIdOf(key), key] as const;
    })),
  );
  return {
    keyId: await keyIdOf(await readPublicKey(publicKey)),
    publicKey,
    async sign(hash) {
      return new Uint8Array(await crypto.subtle.sign(ALGORITHM, signKey, utf8(hash))).toBase64();
    },
    async verify(keyId, hash, signature) {
      const key = verifyKeys.get(keyId);
      const bytes = fromBase64(signature);
      return key !== undefined && bytes !== null && await crypto.subtle.verify(ALGORITHM, key, bytes, utf8(hash));
    },
  };
}

/** A new key pair: `privateKey` for the setting `SEAL_KEY` (PKCS8), `publicKey` for whoever checks (SPKI); both in base64. */
export async function generateSealKey(): Promise<{ readonly privateKey: string; readonly publicKey: string }> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]) as CryptoKeyPair;
  const [pkcs8, spki] = await Promise.all([
    crypto.subtle.exportKey("pkcs8", pair.privateKey),
    crypto.subtle.exportKey("spki", pair.publicKey),
  ]);
  return { privateKey: new Uint8Array(pkcs8).toBase64(), publicKey: new Uint8Array(spki).toBase64() };
}

/** First 16 hex digits of the SHA-256 of the raw public key. */
async function keyIdOf(publicKey: CryptoKey): Promise<string> {
  const raw = await crypto.subtle.exportKey("raw", publicKey);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", raw)).toHex().slice(0, 16);
}

async function readPrivateKey(pkcs8: string): Promise<{ signKey: CryptoKey; publicKey: string }> {
  try {
    const key = await crypto.subtle.importKey("pkcs8", Uint8Array.fromBase64(pkcs8), ALGORITHM, true, ["sign"]);
    const { kty, crv, x } = await crypto.subtle.exportKey("jwk", key) as JsonWebKey;
    const verifyKey = await crypto.subtle.importKey("jwk", { kty, crv, x } as JsonWebKey, ALGORITHM, true, ["verify"]);
    const publicKey = new Uint8Array(await crypto.subtle.exportKey("spki", verifyKey)).toBase64();
    return { signKey: key, publicKey };
  } catch {
    throw new TypeError("The seal key is not an Ed25519 private key in PKCS8, base64");
  }
}

async function readPublicKey(spki: string): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey("spki", Uint8Array.fromBase64(spki), ALGORITHM, true, ["verify"]);
  } catch {
    throw new TypeError("A retired seal key is not an Ed25519 public key in SPKI, base64");
  }
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.fromBase64(text);
  } catch {
    return null;
  }
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
