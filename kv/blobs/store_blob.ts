import { createHash } from "node:crypto";
import { DAY_MS, HOUR_MS, type Instant } from "../../domain/time/instant.ts";
import { Commit, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";
import { getBlobRecord, replaceBlob, type StoredBlob } from "./blob.ts";
import type { Bytes, ByteStore } from "./byte_store.ts";
import { putChunks } from "./chunk_store.ts";
import { type BlobSource, partsOf } from "./parts_of.ts";

/** How something is stored. */
export interface StoreOptions {
  readonly maxBytes: number;
  /** It lives as long as the record that will refer to it: retention never looks at it. */
  readonly staysWithItsRecord?: true;
}

/** Bytes that no record refers to a day after they came in are nobody's. */
const ORPHAN_MS = DAY_MS;
/** A commit that refers to bytes comes within this time after they were stored. */
const REFERRED_WITHIN_MS = HOUR_MS;

/**
 * Stores what comes in under its SHA-256, in parts as it comes. The same bytes are stored once. Storing comes before the commit that refers to them, so
 * that a crash between leaves bytes that nothing refers to, never a reference without bytes.
 * @throws {BlobTooLarge} when more than `maxBytes` come in; nothing of them is kept.
 */
export async function storeBlob(store: Store, into: ByteStore, source: BlobSource, options: StoreOptions): Promise<StoredBlob> {
  const { maxBytes, staysWithItsRecord } = options;
  const parts = partsOf(source, into.partBytes, maxBytes);
  const first = (await parts.next()).value as Bytes;
  const checkAt = staysWithItsRecord ? null : store.now() + ORPHAN_MS;
  return first.length < into.partBytes
    ? await storeWhole(store, into, first, checkAt)
    : await storeParts(store, into, first, parts, checkAt);
}

async function storeWhole(store: Store, into: ByteStore, bytes: Bytes, checkAt: Instant | null): Promise<StoredBlob> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const known = await keepKnown(store, sha256, checkAt);
  if (known !== null) return known;
  const copy = { sha256, sizeBytes: bytes.length, store: into.name, place: store.newId(), storedAt: store.now(), checkAt };
  if (into.name === "kv") return await enterBlob(store, copy, (commit) => putChunks(commit, copy.place, bytes));
  const until = await announceCopy(store, into, copy.place);
  await into.write(copy.place, ReadableStream.from([bytes]));
  return await enterBlob(store, copy, (commit) => commit.delete(keys.looseCopy(until, into.name, copy.place)));
}

async function storeParts(
  store: Store,
  into: ByteStore,
  first: Bytes,
  others: AsyncIterable<Bytes>,
  checkAt: Instant | null,
): Promise<StoredBlob> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  async function* hashed(): AsyncGenerator<Bytes> {
    const seen = (part: Bytes) => {
      hash.update(part);
      sizeBytes += part.length;
      return part;
    };
    yield seen(first);
    for await (const part of others) yield seen(part);
  }
  const place = store.newId();
  const until = await announceCopy(store, into, place);
  await into.write(place, hashed());
  const sha256 = hash.digest("hex");
  // Where the same bytes are there already, this copy stays loose and goes with the others.
  return await keepKnown(store, sha256, checkAt) ??
    await enterBlob(
      store,
      { sha256, sizeBytes, store: into.name, place, storedAt: store.now(), checkAt },
      (commit) => commit.delete(keys.looseCopy(until, into.name, place)),
    );
}

/** Writes down that a copy is being written, so that one which is never finished will be found; gives until when it may take. */
export async function announceCopy({ kv, now }: Store, into: ByteStore, place: string): Promise<Instant> {
  const until = now() + ORPHAN_MS;
  await new Commit(kv).put(keys.looseCopy(until, into.name, place), null).send();
  return until;
}

/** The sound blob under `sha256`, kept long enough for a commit to refer to it; null when there is none. */
function keepKnown(store: Store, sha256: string, checkAt: Instant | null): Promise<StoredBlob | null> {
  return transact<StoredBlob | null>(async () => {
    const known = await getBlobRecord(store, sha256);
    if (known === null || known.value.brokenAt !== undefined) return { answer: null };
    const { value } = known;
    // Retention removes a blob only in the state in which it looked at it: this change keeps it from doing so now.
    if (value.checkAt === null || (checkAt !== null && value.checkAt > store.now() + REFERRED_WITHIN_MS)) {
      return { answer: value };
    }
    return { commit: replaceBlob(new Commit(store.kv), known, { ...value, checkAt }), answer: value };
  });
}

/** Makes a written copy the blob of its bytes, unless another one came first. `also` adds to the commit what goes with the copy. */
function enterBlob(store: Store, blob: StoredBlob, also: (commit: Commit) => void): Promise<StoredBlob> {
  return transact(async () => {
    const before = await getBlobRecord(store, blob.sha256);
    if (before !== null && before.value.brokenAt === undefined) return { answer: before.value };
    const commit = replaceBlob(new Commit(store.kv), before, blob);
    also(commit);
    if (before !== null) loosen(commit, store, before.value);
    return { commit, answer: blob };
  });
}

/** Gives up the copy of a blob in `commit`. It goes an hour later, so that whoever reads it now comes to the end. */
export function loosen(commit: Commit, { now }: Store, { store, place }: StoredBlob): void {
  commit.put(keys.looseCopy(now() + HOUR_MS, store, place), null);
}
