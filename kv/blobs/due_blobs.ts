import type { Instant } from "../../domain/time/instant.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";

const BATCH = 100;

/** Hashes of the blobs that retention is to look at now, the longest due first; those that come to be due meanwhile are for the next time. */
export async function* dueBlobs({ kv, now }: Store): AsyncGenerator<string> {
  const at: Instant = now();
  const range = { prefix: keys.blobDue(0, "").slice(0, 1), end: keys.blobDue(at + 1, "") };
  for await (const { key } of kv.list(range, { batchSize: BATCH })) yield String(key[2]);
}
