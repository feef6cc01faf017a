import { Buffer } from "node:buffer";
import { deserialize, serialize } from "node:v8";
import type { Instant } from "../../domain/time/instant.ts";

/** How the bytes of a value are to be read, by the numbers that the store itself uses for it. */
const STRUCTURE = 1;
const SUM = 2;
const BYTES = 3;

/** One entry of the store as a backup keeps it: nothing is lost of the key, of the value, or of when it ends. */
export interface BackupEntry {
  /** As `key_codec.ts` writes it. */
  readonly key: Uint8Array;
  /** 1: a structured clone (V8's format), 2: a KvU64 (little endian), 3: bytes. */
  readonly encoding: number;
  readonly value: Uint8Array;
  /** When the store lets it go; null when never. */
  readonly expiresAt: Instant | null;
}

/** A value as the bytes of an entry. */
export function encodeValue(value: unknown): Pick<BackupEntry, "encoding" | "value"> {
  if (value instanceof Deno.KvU64) {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(value.value);
    return { encoding: SUM, value: bytes };
  }
  if (value instanceof Uint8Array) return { encoding: BYTES, value };
  return { encoding: STRUCTURE, value: serialize(value) };
}

/**
 * The value of an entry.
 * @throws {RangeError} when this version knows no such encoding.
 */
export function decodeValue({ encoding, value }: Pick<BackupEntry, "encoding" | "value">): unknown {
  switch (encoding) {
    case STRUCTURE:
      return deserialize(value);
    case SUM:
      return new Deno.KvU64(Buffer.from(value).readBigUInt64LE());
    case BYTES:
      return value;
    default:
      throw new RangeError(`no value is encoded by ${encoding}`);
  }
}

/** Of an entry in a block: lengths of key and value, encoding, expiry. */
const HEAD_BYTES = 4 + 4 + 1 + 8;
const NEVER = -1n;

/** How many bytes an entry takes in a block. */
export function packedSize({ key, value }: BackupEntry): number {
  return HEAD_BYTES + key.byteLength + value.byteLength;
}

/** Writes an entry into a block from the byte `at` on. */
export function packEntry({ key, encoding, value, expiresAt }: BackupEntry, block: Buffer, at: number): void {
  block.writeUInt32BE(key.byteLength, at);
  block.writeUInt32BE(value.byteLength, at + 4);
  block.writeUInt8(encoding, at + 8);
  block.writeBigInt64BE(expiresAt === null ? NEVER : BigInt(Math.round(expiresAt)), at + 9);
  block.set(key, at + HEAD_BYTES);
  block.set(value, at + HEAD_BYTES + key.byteLength);
}

/**
 * The entries of a block.
 * @throws {RangeError} when the bytes do not come out even.
 */
export function unpackEntries(block: Uint8Array): BackupEntry[] {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const entries: BackupEntry[] = [];
  for (let at = 0; at < bytes.length;) {
    const keyAt = at + HEAD_BYTES;
    const valueAt = keyAt + bytes.readUInt32BE(at);
    const end = valueAt + bytes.readUInt32BE(at + 4);
    if (end > bytes.length) throw new RangeError("an entry is cut");
    const expiresAt = bytes.readBigInt64BE(at + 9);
    entries.push({
      key: bytes.subarray(keyAt, valueAt),
      encoding: bytes.readUInt8(at + 8),
      value: bytes.subarray(valueAt, end),
      expiresAt: expiresAt === NEVER ? null : Number(expiresAt),
    });
    at = end;
  }
  return entries;
}
