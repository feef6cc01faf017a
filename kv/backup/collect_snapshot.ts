import { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../domain/time/instant.ts";
import { encodeValue } from "./entry.ts";
import { LIVES_MS } from "./lives.ts";
import { encodeKey } from "./key_codec.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";

/** Passes over the store until writers are taken as they are. */
const MOST_PASSES = 5;
/** Entries asked for at once: the most that every backend gives. */
const BATCH = 500;

export interface CollectOptions {
  readonly now: Instant;
  /** Told how many entries of the store were read, all passes together; may end it by throwing. */
  readonly progress?: (read: number) => void | Promise<void>;
}

/** A database to gather a store in. Nothing of it outlives a crash, and nobody else reads it. */
export function openScratch(path: string): DatabaseSync {
  const file = new DatabaseSync(path);
  file.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
  file.exec(`CREATE TABLE kv (k BLOB PRIMARY KEY, v BLOB NOT NULL, v_encoding INTEGER NOT NULL, expiration_ms INTEGER NOT NULL,
    stamp TEXT NOT NULL, pass INTEGER NOT NULL) WITHOUT ROWID`);
  return file;
}

/**
 * The store behind `kv`, gathered in a new scratch database, which the snapshot then closes. A store over the network gives no reading of more than a
 * batch at one moment, so it is read in passes, each of which brings up to date what changed since the one before. A pass that finds nothing changed
 * proves that what was gathered is the store as it was between those two passes: then the snapshot is exact. When writers leave no such moment in
 * five passes, it holds every commit from before the last pass, and of those during it maybe a part.
 */
export async function collectSnapshot(
  kv: Deno.Kv,
  file: DatabaseSync,
  { now, progress = () => {} }: CollectOptions,
): Promise<Snapshot> {
  let read = 0;
  const tell = (count: number) => progress(read += count);
  for (let pass = 1; pass <= MOST_PASSES; pass++) {
    const changed = await passOver(kv, file, pass, now, tell);
    if (!changed) return snapshotOf(file, true, now);
  }
  return snapshotOf(file, false, now);
}

/** Reads the whole store once; says whether anything differs from the pass before. */
async function passOver(
  kv: Deno.Kv,
  file: DatabaseSync,
  pass: number,
  now: Instant,
  tell: (count: number) => void | Promise<void>,
): Promise<boolean> {
  const stampOf = file.prepare("SELECT stamp FROM kv WHERE k = ?");
  const keep = file.prepare("UPDATE kv SET pass = ? WHERE k = ?");
  const put = file.prepare("INSERT OR REPLACE INTO kv VALUES (?, ?, ?, ?, ?, ?)");
  let changed = false;
  let seen = 0;
  file.exec("BEGIN");
  for await (const entry of kv.list({ prefix: [] }, { batchSize: BATCH })) {
    const key = encodeKey(entry.key);
    if ((stampOf.get(key) as { stamp: string } | undefined)?.stamp === entry.versionstamp) keep.run(pass, key);
    else {
      changed = true;
      const { encoding, value } = encodeValue(entry.value);
      put.run(key, value, encoding, expiryOf(entry.key, now), entry.versionstamp, pass);
    }
    if (++seen % BATCH === 0) await tell(BATCH);
  }
  await tell(seen % BATCH);
  const { changes: gone } = file.prepare("DELETE FROM kv WHERE pass < ?").run(pass);
  file.exec("COMMIT");
  return changed || Number(gone) > 0;
}

/** The network does not say when an entry ends: it may live for as long again as its owner lets one live. */
function expiryOf([name]: Deno.KvKey, now: Instant): number {
  const lifeMs = LIVES_MS[String(name)];
  return lifeMs === undefined ? -1 : now + lifeMs;
}
