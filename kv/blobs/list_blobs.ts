import { keys } from "../keys.ts";

const BATCH = 100;

/** Hashes of all blobs after one of them, in their order. */
export async function* listBlobsAfter(kv: Deno.Kv, after: string | null): AsyncGenerator<string> {
  // No hash sorts between a hash and the same with a letter behind it.
  const range = { prefix: keys.blob("").slice(0, 1), ...after !== null && { start: keys.blob(`${after}~`) } };
  for await (const { key } of kv.list(range, { batchSize: BATCH })) yield String(key[1]);
}
