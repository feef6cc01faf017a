import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Bytes, ByteStore } from "./byte_store.ts";

/** A value holds 64 KiB at most; the rest is room for its envelope. */
const CHUNK_BYTES = 60 * 1024;
/** Chunks that fit into one commit of 800 KiB. */
const CHUNKS_PER_COMMIT = 10;
/** Chunks read at once: half a megabyte waits in memory, however large the copy. */
const CHUNKS_AHEAD = 8;
const DELETES_PER_COMMIT = 500;

/** What one commit takes. */
export const PART_BYTES = CHUNKS_PER_COMMIT * CHUNK_BYTES;

/** The embedded store: copies in chunks of this KV. */
export function chunkStore(kv: Deno.Kv): ByteStore {
  return {
    name: "kv",
    partBytes: PART_BYTES,
    async write(place, parts) {
      let first = 0;
      for await (const part of parts) first += await writePart(kv, place, first, part);
    },
    read: (place) => readChunks(kv, place),
    async remove(place) {
      let commit = new Commit(kv);
      let deleted = 0;
      for await (const { key } of kv.list({ prefix: prefixOf(place) }, { batchSize: CHUNKS_AHEAD })) {
        commit.delete(key);
        if (++deleted % DELETES_PER_COMMIT > 0) continue;
        await commit.send();
        commit = new Commit(kv);
      }
      await commit.send();
    },
  };
}

/** Adds a whole copy of at most {@link PART_BYTES} to a commit. */
export function putChunks(commit: Commit, place: string, bytes: Bytes, first = 0): number {
  const count = Math.ceil(bytes.length / CHUNK_BYTES);
  for (let n = 0; n < count; n++) {
    commit.put(keys.blobChunk(place, first + n), bytes.slice(n * CHUNK_BYTES, (n + 1) * CHUNK_BYTES));
  }
  return count;
}

/** Writes one part as the chunks from `first` on; gives how many. */
async function writePart(kv: Deno.Kv, place: string, first: number, part: Bytes): Promise<number> {
  const commit = new Commit(kv);
  const count = putChunks(commit, place, part, first);
  await commit.send();
  return count;
}

async function* readChunks(kv: Deno.Kv, place: string): AsyncGenerator<Bytes> {
  for await (const { value } of kv.list<Bytes>({ prefix: prefixOf(place) }, { batchSize: CHUNKS_AHEAD })) yield value;
}

function prefixOf(place: string): Deno.KvKey {
  return keys.blobChunk(place, 0).slice(0, -1);
}
