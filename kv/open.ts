import { type Store, storeOver } from "./store.ts";

/**
 * Opens the store: a local file, a networked KV (an http address; the access token is read by Deno from `DENO_KV_ACCESS_TOKEN`), or ":memory:".
 * Only a local store has queues; over the network the same messages are claimed by lease.
 */
export async function openStore(location: string): Promise<Store> {
  const remote = /^https?:\/\//.test(location);
  return storeOver(await Deno.openKv(location), remote ? "lease" : "queue");
}
