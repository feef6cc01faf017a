import { type Aggregate, Commit, loaded, transact } from "../commit.ts";
import { BLOBS, getBlobRecord, replaceBlob, type StoredBlob } from "../blobs/blob.ts";
import { listReferences } from "../blobs/references.ts";
import { keys } from "../keys.ts";
import { MAILS } from "../mails/mail.ts";
import { ORDERS } from "../orders/orders.ts";
import { TRANSFERS } from "../pallets/ledger.ts";
import type { Store } from "../store.ts";

const NAME = "2026-11-21-adopt-records";

/**
 * Brings what version 0.2 stored into the form of today, once: enters orders, transfers and mails in the indexes that came since, counts blobs, and has
 * retention look at each. What nothing refers to is kept: it may be a signature, which its note alone knows. Cut short, it begins again and finds what is
 * left.
 */
export async function adoptRecords(store: Store, signal: AbortSignal): Promise<void> {
  const { kv } = store;
  if ((await kv.get(keys.migration(NAME))).value !== null) return;
  await enterAnew(store, ORDERS, signal);
  await enterAnew(store, TRANSFERS, signal);
  await enterAnew(store, MAILS, signal);
  for await (const { key } of kv.list({ prefix: [BLOBS.name] })) {
    signal.throwIfAborted();
    await adopt(store, String(key[1]));
  }
  await new Commit(kv).put(keys.migration(NAME), store.now()).send();
}

/** Writes the index entries of all records of a kind again. */
async function enterAnew<T>(store: Store, aggregate: Aggregate<T>, signal: AbortSignal): Promise<void> {
  const { kv } = store;
  for await (const { key } of kv.list<T>({ prefix: [aggregate.name] })) {
    signal.throwIfAborted();
    await transact<void>(async () => {
      const record = loaded(await kv.get<T>(key));
      if (record === null) return { answer: undefined };
      const commit = new Commit(kv).check(key, record.versionstamp);
      for (const entry of aggregate.entries(record.value)) commit.put(entry.key, entry.value);
      return { commit, answer: undefined };
    });
  }
}

function adopt(store: Store, sha256: string): Promise<void> {
  return transact<void>(async () => {
    const blob = await getBlobRecord(store, sha256);
    if (blob === null || blob.value.storedAt > 0) return { answer: undefined };
    const isReferredTo = (await listReferences(store.kv, sha256)).length > 0;
    const adopted: StoredBlob = { ...blob.value, storedAt: store.now(), checkAt: isReferredTo ? store.now() : null };
    return { commit: replaceBlob(new Commit(store.kv), blob, adopted), answer: undefined };
  });
}
