import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { STORE_NAMES, type StoreName } from "./byte_store.ts";

/** How much one store holds. */
export interface StoreFigures {
  readonly store: StoreName;
  readonly blobs: number;
  readonly sizeBytes: number;
}

/** What each store holds now. Blobs of version 0.2 are counted from the first run of retention on. */
export async function readBlobFigures(kv: Deno.Kv): Promise<StoreFigures[]> {
  const asked = STORE_NAMES.flatMap((store) => [keys.blobCount(store), keys.blobBytes(store)]);
  const sums = await getMany<Deno.KvU64[]>(kv, asked);
  const sum = (index: number) => Number(sums[index]?.value?.value ?? 0n);
  return STORE_NAMES.map((store, n) => ({ store, blobs: sum(2 * n), sizeBytes: sum(2 * n + 1) }));
}
