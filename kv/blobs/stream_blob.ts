import { keys } from "../keys.ts";
import type { StoredBlob } from "./blobs.ts";

/** Chunks fetched at once: half a megabyte waits in memory, however large the blob. */
const CHUNKS_AHEAD = 8;

/** A blob on its way out: its size at once, its bytes as they are taken. */
export interface BlobStream extends StoredBlob {
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** The blob under `sha256` (hex) to be sent on, or null when there is none. */
export async function streamBlob(kv: Deno.Kv, sha256: string): Promise<BlobStream | null> {
  const { value: blob } = await kv.get<StoredBlob>(keys.blob(sha256));
  if (blob === null) return null;
  const chunks = kv.list<Uint8Array<ArrayBuffer>>({ prefix: keys.blobChunk(sha256, 0).slice(0, -1) }, {
    batchSize: CHUNKS_AHEAD,
  });
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { value: chunk, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(chunk.value);
    },
  });
  return { sizeBytes: blob.sizeBytes, stream };
}
