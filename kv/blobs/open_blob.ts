import { createHash } from "node:crypto";
import type { StoredBlob } from "./blob.ts";
import type { Bytes, ByteStore } from "./byte_store.ts";

/** What is stored is not what came in: a byte has changed, or some are missing. */
export class BlobBroken extends Error {
  override readonly name = "BlobBroken";
}

/**
 * The bytes of a blob as they are taken. The last of them are given only when all together have the hash that they are stored under, so that broken
 * ones never pass for whole.
 * @throws {BlobBroken} in place of the last bytes.
 */
export async function* openBlob(from: ByteStore, blob: StoredBlob): AsyncGenerator<Bytes> {
  const hash = createHash("sha256");
  let seenBytes = 0;
  let held: Bytes | null = null;
  for await (const bytes of from.read(blob.place, blob.sizeBytes)) {
    if (held !== null) yield held;
    hash.update(bytes);
    seenBytes += bytes.length;
    held = bytes;
    if (seenBytes > blob.sizeBytes) break;
  }
  if (seenBytes !== blob.sizeBytes) throw broken(blob, `has ${seenBytes} bytes in place of ${blob.sizeBytes}`);
  if (hash.digest("hex") !== blob.sha256) throw broken(blob, "has other bytes than were stored");
  if (held !== null) yield held;
}

function broken({ sha256, store, place }: StoredBlob, how: string): BlobBroken {
  return new BlobBroken(`blob ${sha256} at ${place} in ${store} ${how}`);
}
