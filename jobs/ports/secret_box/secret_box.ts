import type { SecretBox } from "../../../domain/identity/secret_box.ts";

export type { SecretBox };

/** First part of a sealed text: says how the rest was made, so that another way can follow. */
const VERSION = "v1";
/** Length of a GCM nonce in bytes. Source: NIST SP 800-38D, 8.2.2: random nonces of 96 bits. */
const NONCE_BYTES = 12;
/** Names what the derived key is for: nothing else that is made of the same secret has it. */
const PURPOSE = "symphonia secret box v1";

/** A box whose key is derived from `appSecret` (`APP_SECRET`): AES-256-GCM under a key by HKDF-SHA-256 (RFC 5869). */
export async function openSecretBox(appSecret: string): Promise<SecretBox> {
  const key = await deriveKey(appSecret);
  return {
    async seal(text) {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, key, utf8(text)));
      return `${VERSION}.${base64url(nonce)}.${base64url(sealed)}`;
    },
    async open(sealed) {
      const [version, nonce, text, ...rest] = sealed.split(".");
      if (version !== VERSION || !nonce || !text || rest.length > 0) return null;
      try {
        const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes(nonce) }, key, bytes(text));
        return new TextDecoder().decode(plain);
      } catch {
        return null;
      }
    },
  };
}

async function deriveKey(appSecret: string): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey("raw", utf8(appSecret), "HKDF", false, ["deriveKey"]);
  const derivation = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: utf8(PURPOSE) };
  return await crypto.subtle.deriveKey(derivation, secret, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function base64url(value: Uint8Array): string {
  return value.toBase64({ alphabet: "base64url" });
}

/** Strict, so that of two texts that differ one is no seal. */
function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.fromBase64(text, { alphabet: "base64url", lastChunkHandling: "strict" });
}
