import type { Store } from "../store.ts";
import type { Bytes } from "./byte_store.ts";
import { chunkStore } from "./chunk_store.ts";
import { storeBlob, type StoreOptions } from "./store_blob.ts";

/** Stores what the product itself makes or reads, such as the strokes of a signature, in this KV; gives its SHA-256 in hex. Documents go by the port. */
export async function putBlob(store: Store, bytes: Bytes, options: Omit<StoreOptions, "maxBytes"> = {}): Promise<string> {
  return (await storeBlob(store, chunkStore(store.kv), bytes, { ...options, maxBytes: bytes.length })).sha256;
}
