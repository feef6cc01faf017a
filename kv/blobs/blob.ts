import type { Instant } from "../../domain/time/instant.ts";
import { type Aggregate, type Commit, type Loaded, loaded } from "../commit.ts";
import { keys } from "../keys.ts";
import type { StoreName } from "./byte_store.ts";

/** Bytes that are stored under their SHA-256, and where. */
export interface StoredBlob {
  /** hex */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly store: StoreName;
  /** Names this copy within its store. No two copies ever have the same, so that removing one never meets another. */
  readonly place: string;
  /** 0 for what version 0.2 stored, which counted nothing. */
  readonly storedAt: Instant;
  /** When retention looks at it next; null where it lives as long as the record that refers to it, as a signature does with its note. */
  readonly checkAt: Instant | null;
  /** Since when its store keeps it in the archive class. */
  readonly archivedAt?: Instant;
  /** Its copy was read and was not what was stored: the next time that the bytes come in, they are stored anew. */
  readonly brokenAt?: Instant;
}

/** Every blob: found by when retention is to look at it, counted by store. Values of version 0.2 hold `sizeBytes` alone, and are neither. */
export const BLOBS: Aggregate<StoredBlob> = {
  name: "blobs",
  key: ({ sha256 }) => keys.blob(sha256),
  entries: ({ sha256, checkAt }) =>
    typeof checkAt === "number" ? [{ key: keys.blobDue(checkAt, sha256), value: { sha256 } }] : [],
  counters: (blob) => isCounted(blob) ? [keys.blobCount(blob.store)] : [],
  lists: () => [],
};

/** Bytes that a blob adds to the sum of its store; null for one of version 0.2. */
export function countedBytes(blob: StoredBlob): number | null {
  return isCounted(blob) ? blob.sizeBytes : null;
}

function isCounted({ storedAt }: StoredBlob): boolean {
  return storedAt > 0;
}

/** The blob under `sha256`, or null. */
export async function getBlobRecord({ kv }: { readonly kv: Deno.Kv }, sha256: string): Promise<Loaded<StoredBlob> | null> {
  const found = loaded(await kv.get<StoredBlob | BlobOfVersion02>(keys.blob(sha256)));
  return found && { ...found, value: asStored(found.value, sha256) };
}

/** What version 0.2 wrote: its chunks are under the hash. */
type BlobOfVersion02 = Pick<StoredBlob, "sizeBytes">;

function asStored(blob: StoredBlob | BlobOfVersion02, sha256: string): StoredBlob {
  return "place" in blob ? blob : { ...blob, sha256, store: "kv", place: sha256, storedAt: 0, checkAt: null };
}

/** Writes a blob in place of `before`, with the sums of the stores; `after` null removes it. Its copies are the caller's matter. */
export function replaceBlob(commit: Commit, before: Loaded<StoredBlob> | null, after: StoredBlob | null): Commit {
  if (before !== null) addBytes(commit, before.value, -1);
  if (after !== null) addBytes(commit, after, 1);
  if (before !== null && after !== null) return commit.change(BLOBS, before, after);
  if (after !== null) return commit.create(BLOBS, after);
  return before === null ? commit : commit.remove(BLOBS, before);
}

function addBytes(commit: Commit, blob: StoredBlob, sign: 1 | -1): void {
  const bytes = countedBytes(blob);
  if (bytes !== null) commit.add(keys.blobBytes(blob.store), sign * bytes);
}
