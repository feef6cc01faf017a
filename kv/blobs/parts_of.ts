import type { Bytes } from "./byte_store.ts";

/** More came in than may be stored. */
export class BlobTooLarge extends Error {
  override readonly name = "BlobTooLarge";
}

/** Bytes in hand, or as they come in. */
export type BlobSource = Bytes | AsyncIterable<Bytes>;

/**
 * Cuts what comes in into parts of `partBytes`; only the last is smaller, and empty only where nothing came in. No more than one part is held.
 * @throws {BlobTooLarge} as soon as more than `maxBytes` have come; the source is read no further.
 */
export async function* partsOf(source: BlobSource, partBytes: number, maxBytes: number): AsyncGenerator<Bytes> {
  let pieces: Bytes[] = [];
  let heldBytes = 0;
  let totalBytes = 0;
  for await (let bytes of source instanceof Uint8Array ? [source] : source) {
    totalBytes += bytes.length;
    if (totalBytes > maxBytes) throw new BlobTooLarge(`more than ${maxBytes} bytes`);
    while (heldBytes + bytes.length >= partBytes) {
      const missing = partBytes - heldBytes;
      yield joined([...pieces, bytes.subarray(0, missing)], partBytes);
      [pieces, heldBytes, bytes] = [[], 0, bytes.subarray(missing)];
    }
    pieces.push(bytes);
    heldBytes += bytes.length;
  }
  if (heldBytes > 0 || totalBytes === 0) yield joined(pieces, heldBytes);
}

function joined(pieces: readonly Bytes[], sizeBytes: number): Bytes {
  if (pieces.length === 1) return pieces[0]!;
  const whole = new Uint8Array(sizeBytes);
  let filled = 0;
  for (const piece of pieces) {
    whole.set(piece, filled);
    filled += piece.length;
  }
  return whole;
}
