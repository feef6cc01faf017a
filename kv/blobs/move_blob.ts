import { Commit, type Loaded } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";
import { replaceBlob, type StoredBlob } from "./blob.ts";
import type { ByteStore } from "./byte_store.ts";
import { openBlob } from "./open_blob.ts";
import { partsOf } from "./parts_of.ts";
import { announceCopy, loosen } from "./store_blob.ts";

/**
 * Copies a blob from one store to another, reads the copy back, and makes it the blob's in one commit; the old copy goes an hour later. False when
 * the blob changed meanwhile: nothing has happened then.
 * @throws {BlobBroken} when the old copy, or the new one, is not what was stored; the old one stays.
 */
export async function moveBlob(store: Store, from: ByteStore, to: ByteStore, blob: Loaded<StoredBlob>): Promise<boolean> {
  const { archivedAt: _, ...value } = blob.value;
  const moved = { ...value, store: to.name, place: store.newId(), storedAt: value.storedAt || store.now() };
  const until = await announceCopy(store, to, moved.place);
  await to.write(moved.place, partsOf(openBlob(from, blob.value), to.partBytes, value.sizeBytes));
  for await (const _bytes of openBlob(to, moved));
  const commit = replaceBlob(new Commit(store.kv), blob, moved).delete(keys.looseCopy(until, to.name, moved.place));
  loosen(commit, store, blob.value);
  return await commit.send();
}
