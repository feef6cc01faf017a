import { Buffer } from "node:buffer";

/** First byte of each kind of key part: the order of the kinds is the order of keys. */
const BYTES = 0x01;
const TEXT = 0x02;
const ZERO = 0x14;
const NUMBER = 0x21;
const FALSE = 0x26;
const TRUE = 0x27;
/** A whole number says by its first byte how many bytes follow, up to this many; a longer one says it by a byte of its own. */
const SHORT = 8;
const LONG_NEGATIVE = ZERO - SHORT - 1;
const LONG_POSITIVE = ZERO + SHORT + 1;

/**
 * A key as the store itself writes it: bytes that sort as keys do. Source: the key encoding of the KV Connect protocol (denokv, `proto/`), which is
 * also how a local file keeps its keys.
 */
export function encodeKey(key: Deno.KvKey): Uint8Array {
  return Buffer.concat(key.map(encodePart));
}

/**
 * The key of those bytes.
 * @throws {RangeError} when they are no key.
 */
export function decodeKey(bytes: Uint8Array): Deno.KvKey {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const key: Deno.KvKeyPart[] = [];
  for (let at = 0; at < source.length;) {
    const { part, end } = decodePart(source, at);
    key.push(part);
    at = end;
  }
  return key;
}

/** The first part of a key as text, of which the whole key is not read. */
export function nameOfKey(bytes: Uint8Array): string {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return source.length === 0 ? "" : String(decodePart(source, 0).part);
}

function encodePart(part: Deno.KvKeyPart): Uint8Array {
  switch (typeof part) {
    case "string":
      return encodeBytes(TEXT, Buffer.from(part));
    case "number":
      return encodeNumber(part);
    case "bigint":
      return encodeWhole(part);
    case "boolean":
      return Uint8Array.of(part ? TRUE : FALSE);
    default:
      // The type knows a symbol too, which the store refuses in a key.
      return encodeBytes(BYTES, part as Uint8Array);
  }
}

/** Zero ends them; a zero among them is followed by 0xff. */
function encodeBytes(kind: number, bytes: Uint8Array): Uint8Array {
  const written = [kind];
  for (const byte of bytes) byte === 0 ? written.push(0, 0xff) : written.push(byte);
  return Uint8Array.from([...written, 0]);
}

function encodeNumber(number: number): Uint8Array {
  const bytes = Buffer.alloc(9);
  bytes[0] = NUMBER;
  bytes.writeDoubleBE(number, 1);
  flipSign(bytes.subarray(1), bytes[1]! >= 0x80);
  return bytes;
}

/** Makes the bytes of a double sort as its value does, and back: a negative one has all its bits turned, a positive one its sign alone. */
function flipSign(bytes: Uint8Array, negative: boolean): void {
  if (negative) { for (let i = 0; i < bytes.length; i++) bytes[i]! ^= 0xff; }
  else bytes[0]! ^= 0x80;
}

function encodeWhole(whole: bigint): Uint8Array {
  if (whole === 0n) return Uint8Array.of(ZERO);
  const digits = (whole < 0n ? -whole : whole).toString(16);
  const bytes = Buffer.from(digits.padStart(digits.length + digits.length % 2, "0"), "hex");
  const turn = whole < 0n ? 0xff : 0;
  const { length } = bytes;
  const long = length > SHORT;
  const kind = whole < 0n ? (long ? LONG_NEGATIVE : ZERO - length) : long ? LONG_POSITIVE : ZERO + length;
  return Uint8Array.from([kind, ...long ? [length ^ turn] : [], ...bytes.map((byte) => byte ^ turn)]);
}

interface Decoded {
  readonly part: Deno.KvKeyPart;
  readonly end: number;
}

function decodePart(source: Buffer, start: number): Decoded {
  const kind = source[start]!;
  if (kind === BYTES || kind === TEXT) return decodeBytes(source, start, kind);
  if (kind === NUMBER) return decodeNumber(source, start);
  if (kind === FALSE || kind === TRUE) return { part: kind === TRUE, end: start + 1 };
  if (kind >= LONG_NEGATIVE && kind <= LONG_POSITIVE) return decodeWhole(source, start, kind);
  throw new RangeError(`no part of a key begins with ${kind}`);
}

function decodeBytes(source: Buffer, start: number, kind: number): Decoded {
  const pieces: Buffer[] = [];
  for (let from = start + 1;;) {
    const zero = source.indexOf(0, from);
    if (zero < 0) throw new RangeError("a key is cut");
    const escaped = source[zero + 1] === 0xff;
    pieces.push(source.subarray(from, escaped ? zero + 1 : zero));
    if (!escaped) {
      const bytes = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
      return { part: kind === TEXT ? bytes.toString() : new Uint8Array(bytes), end: zero + 1 };
    }
    from = zero + 2;
  }
}

function decodeNumber(source: Buffer, start: number): Decoded {
  const end = start + 9;
  if (end > source.length) throw new RangeError("a key is cut");
  const bytes = Buffer.from(source.subarray(start + 1, end));
  flipSign(bytes, bytes[0]! < 0x80);
  return { part: bytes.readDoubleBE(0), end };
}

function decodeWhole(source: Buffer, start: number, kind: number): Decoded {
  if (kind === ZERO) return { part: 0n, end: start + 1 };
  const turn = kind < ZERO ? 0xff : 0;
  const long = kind === LONG_NEGATIVE || kind === LONG_POSITIVE;
  const length = long ? (source[start + 1] ?? 0) ^ turn : Math.abs(kind - ZERO);
  const from = start + (long ? 2 : 1);
  const end = from + length;
  if (end > source.length) throw new RangeError("a key is cut");
  const bytes = Buffer.from(source.subarray(from, end).map((byte) => byte ^ turn));
  const size = BigInt(`0x${bytes.toString("hex")}`);
  return { part: kind < ZERO ? -size : size, end };
}
