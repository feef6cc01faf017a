import { constants, inflateSync } from "node:zlib";

/** A stream unpacks to more than it may. */
export class Overblown extends Error {
  override readonly name = "Overblown";
}

/**
 * What a Flate stream holds, as far as it can be read: a stream that ends early is no fault of ours to find.
 * @throws {Overblown} when it is more than `maxBytes`.
 */
export function inflateWithin(packed: Uint8Array, maxBytes: number): Uint8Array {
  try {
    return inflateSync(packed, { maxOutputLength: maxBytes, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if ((error as { code?: unknown }).code === "ERR_BUFFER_TOO_LARGE") throw new Overblown(`over ${maxBytes} bytes`);
    return new Uint8Array();
  }
}

const CLEAR = 256;
const END = 257;

/** How many bytes an LZW stream holds (ISO 32000-2, 7.4.4), counted without unpacking it, up to `maxBytes` or a little more. */
export function lzwSize(packed: Uint8Array, maxBytes: number): number {
  const lengths = new Uint32Array(4_096).fill(1, 0, CLEAR);
  let next = 258, bits = 9, size = 0, previous = 0;
  let held = 0, heldBits = 0;
  for (const byte of packed) {
    held = held << 8 & 0xffffff | byte;
    heldBits += 8;
    if (heldBits < bits) continue;
    heldBits -= bits;
    const symbol = held >>> heldBits & (1 << bits) - 1;
    if (symbol === END || size > maxBytes) break;
    if (symbol === CLEAR) {
      [next, bits, previous] = [258, 9, 0];
      continue;
    }
    const length = symbol < next ? lengths[symbol]! : previous + 1;
    size += length;
    if (previous > 0 && next < 4_096) lengths[next++] = previous + 1;
    previous = length;
    // Codes grow one entry before the table is full ("EarlyChange", the default).
    while (bits < 12 && next + 1 >= 1 << bits) bits++;
  }
  return size;
}
