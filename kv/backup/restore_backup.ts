import type { Instant } from "../../domain/time/instant.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { LIMITS, sizeOf, sizeOfKey } from "../limits.ts";
import { type BackupEntry, decodeValue } from "./entry.ts";
import { decodeKey } from "./key_codec.ts";
import type { BackupSummary } from "./summary.ts";

/** The store is not empty: what is in it would mix with what is restored. */
export class StoreNotEmptyError extends Error {
  override readonly name = "StoreNotEmptyError";
}

export interface RestoreOptions {
  readonly now: Instant;
  /** Told how many entries are written. */
  readonly progress?: (written: number) => void;
}

/** What was done with the entries of a backup. */
export interface Restored {
  readonly summary: BackupSummary;
  readonly written: number;
  /** Had come to their end since the backup was made. */
  readonly ended: number;
}

/** The size of a commit is estimated, and its key sizes too: so far below what every backend takes. */
const SHARE = 0.75;

/**
 * Writes the entries of a backup into an empty store. Until the last one is there the store is marked, so that no server takes it for a whole one
 * when this is cut off.
 * @throws {StoreNotEmptyError} when anything is in the store.
 * @throws {BackupFault} as the reader of `entries` does: what was written by then stays, and marked.
 */
export async function restoreBackup(
  kv: Deno.Kv,
  entries: AsyncGenerator<readonly BackupEntry[], BackupSummary>,
  { now, progress = () => {} }: RestoreOptions,
): Promise<Restored> {
  if (!await isEmpty(kv)) throw new StoreNotEmptyError("the store is not empty");
  await new Commit(kv).put(keys.restoring(), now).send();
  const batch = new Batch(kv);
  let [written, ended] = [0, 0];
  let next = await entries.next();
  for (; !next.done; next = await entries.next()) {
    for (const entry of next.value) {
      if (entry.expiresAt !== null && entry.expiresAt <= now) ended++;
      else {
        await batch.put(entry, now);
        written++;
      }
    }
    progress(written);
  }
  await batch.send();
  await new Commit(kv).delete(keys.restoring()).send();
  return { summary: next.value, written, ended };
}

/** Whether a restore into the store has begun and not ended: it holds a part only. */
export async function isRestoring(kv: Deno.Kv): Promise<boolean> {
  return (await kv.get(keys.restoring())).versionstamp !== null;
}

async function isEmpty(kv: Deno.Kv): Promise<boolean> {
  for await (const _entry of kv.list({ prefix: [] }, { limit: 1 })) return false;
  return true;
}

/** Entries on their way into the store, as many in a commit as it takes. */
class Batch {
  readonly #kv: Deno.Kv;
  #commit: Commit;
  #filled = { mutations: 0, keyBytes: 0, bytes: 0 };

  constructor(kv: Deno.Kv) {
    this.#kv = kv;
    this.#commit = new Commit(kv);
  }

  async put(entry: BackupEntry, now: Instant): Promise<void> {
    const key = decodeKey(entry.key);
    const value = decodeValue(entry);
    const keyBytes = sizeOfKey(key);
    const bytes = keyBytes + sizeOf(value);
    if (this.#isFullWith(keyBytes, bytes)) await this.send();
    this.#commit.put(key, value, entry.expiresAt === null ? {} : { expireIn: entry.expiresAt - now });
    this.#filled.mutations++;
    this.#filled.keyBytes += keyBytes;
    this.#filled.bytes += bytes;
  }

  async send(): Promise<void> {
    if (this.#filled.mutations === 0) return;
    await this.#commit.send();
    this.#commit = new Commit(this.#kv);
    this.#filled = { mutations: 0, keyBytes: 0, bytes: 0 };
  }

  #isFullWith(keyBytes: number, bytes: number): boolean {
    const { mutations, keyBytes: keysBefore, bytes: before } = this.#filled;
    return mutations + 1 > LIMITS.mutationsPerCommit * SHARE || keysBefore + keyBytes > LIMITS.keyBytesPerCommit * SHARE ||
      before + bytes > LIMITS.bytesPerCommit * SHARE;
  }
}
