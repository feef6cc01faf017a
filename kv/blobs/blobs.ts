import { createHash } from "node:crypto";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";

/** A value holds 64 KiB at most; the rest is room for its envelope. */
const CHUNK_BYTES = 60 * 1024;
/** Chunks that fit into one commit of 800 KiB, and into one read. */
const CHUNKS_AT_ONCE = 10;

/** What is stored of a blob beside its chunks; written last, so that a blob is whole or not there. */
export interface StoredBlob {
  readonly sizeBytes: number;
}

/**
 * Stores bytes under their SHA-256 and gives it in hex. The same bytes are stored once; storing comes before the commit that refers to them,
 * so a crash between leaves bytes that nothing refers to and never a reference without bytes.
 */
export async function putBlob(kv: Deno.Kv, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if ((await kv.get<StoredBlob>(keys.blob(sha256))).value !== null) return sha256;
  const count = Math.ceil(bytes.length / CHUNK_BYTES);
  for (let first = 0; first < count; first += CHUNKS_AT_ONCE) {
    const commit = new Commit(kv);
    for (let n = first; n < Math.min(count, first + CHUNKS_AT_ONCE); n++) {
      commit.put(keys.blobChunk(sha256, n), bytes.slice(n * CHUNK_BYTES, (n + 1) * CHUNK_BYTES));
    }
    await commit.send();
  }
  await new Commit(kv).put(keys.blob(sha256), { sizeBytes: bytes.length } satisfies StoredBlob).send();
  return sha256;
}

/** The bytes under `sha256`, or null when there are none. */
export async function getBlob(kv: Deno.Kv, sha256: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const { value: blob } = await kv.get<StoredBlob>(keys.blob(sha256));
  if (blob === null) return null;
  const bytes = new Uint8Array(blob.sizeBytes);
  const count = Math.ceil(blob.sizeBytes / CHUNK_BYTES);
  for (let first = 0; first < count; first += CHUNKS_AT_ONCE) {
    const length = Math.min(CHUNKS_AT_ONCE, count - first);
    const chunks = await getMany<Uint8Array[]>(kv, Array.from({ length }, (_, i) => keys.blobChunk(sha256, first + i)));
    for (const [i, { value }] of chunks.entries()) {
      if (value === null) throw new Error(`blob ${sha256} lacks its chunk ${first + i}`);
      bytes.set(value, (first + i) * CHUNK_BYTES);
    }
  }
  return bytes;
}
