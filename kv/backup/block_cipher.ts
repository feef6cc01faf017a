import { Buffer } from "node:buffer";
import { BackupFault } from "./backup_fault.ts";

/** What the header says of the encryption: with the secret, all that is needed. */
export interface Cipher {
  readonly name: "AES-256-GCM";
  /** Base64; makes the key of this file another one than that of any other. */
  readonly salt: string;
}

const SALT_BYTES = 16;

/** A cipher for one new file. */
export function newCipher(): Cipher {
  return { name: "AES-256-GCM", salt: Buffer.from(crypto.getRandomValues(new Uint8Array(SALT_BYTES))).toString("base64") };
}

/** Encrypts and decrypts the blocks of one file. Each is sealed with its number and its kind: none can be left out, moved or brought from elsewhere. */
export class BlockCipher {
  readonly #key: CryptoKey;

  private constructor(key: CryptoKey) {
    this.#key = key;
  }

  /** @param secret at least 32 random characters: it is stretched by HKDF, which does not make a short one strong. */
  static async open({ salt }: Cipher, secret: string): Promise<BlockCipher> {
    const material = await crypto.subtle.importKey("raw", new TextEncoder().encode(secret), "HKDF", false, ["deriveKey"]);
    const info = new TextEncoder().encode("symphonia backup");
    const how = { name: "HKDF", hash: "SHA-256", salt: Buffer.from(salt, "base64"), info };
    const key = await crypto.subtle.deriveKey(how, material, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    return new BlockCipher(key);
  }

  async encrypt(kind: number, n: number, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await crypto.subtle.encrypt(placeOf(kind, n), this.#key, bytes));
  }

  /** @throws {BackupFault} when the secret is not that of the file. */
  async decrypt(kind: number, n: number, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
    try {
      return new Uint8Array(await crypto.subtle.decrypt(placeOf(kind, n), this.#key, bytes));
    } catch {
      throw n === 0
        ? new BackupFault("wrong_secret", "the backup was encrypted with another secret")
        : new BackupFault("damaged", `block ${n} is not what was encrypted`);
    }
  }
}

/** A number is used once a file, and each file has a key of its own. */
function placeOf(kind: number, n: number): AesGcmParams {
  const iv = Buffer.alloc(12);
  iv.writeUInt32BE(n, 8);
  return { name: "AES-GCM", iv, additionalData: Uint8Array.of(kind) };
}
