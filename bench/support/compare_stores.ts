import { Buffer } from "node:buffer";
import { isDeepStrictEqual } from "node:util";
import { MINUTE_MS } from "../../domain/time/instant.ts";
import { type BackupEntry, decodeValue } from "../../kv/backup/entry.ts";
import { decodeKey } from "../../kv/backup/key_codec.ts";
import { openFileSnapshot, type Snapshot } from "../../kv/backup/snapshot.ts";

/** How two stores differ. */
export interface Comparison {
  /** Entries that are in both with the same value and the same end. */
  readonly same: number;
  readonly different: number;
  /** The first of those that differ, by key and in words. */
  readonly told: readonly string[];
}

const MOST_TOLD = 10;

/**
 * Compares every entry of two local files in one pass over both, a batch of each in memory at a time: keys, values and when they end, but not
 * when they were written.
 */
export function compareStores(onePath: string, otherPath: string): Comparison {
  using one = openFileSnapshot(onePath);
  using other = openFileSnapshot(otherPath);
  const [ones, others] = [each(one), each(other)];
  const told: string[] = [];
  let [same, different] = [0, 0];
  const tell = ({ key }: BackupEntry, how: string) => {
    if (different++ < MOST_TOLD) told.push(`${JSON.stringify(decodeKey(key))} ${how}`);
  };
  let [a, b] = [ones.next().value, others.next().value];
  while (a !== undefined || b !== undefined) {
    const order = a === undefined ? 1 : b === undefined ? -1 : Buffer.compare(a.key, b.key);
    if (order < 0) tell(a!, "is in the first alone");
    else if (order > 0) tell(b!, "is in the second alone");
    else if (!sameValue(a!, b!)) tell(a!, "has another value");
    else if (!sameEnd(a!, b!)) tell(a!, "ends at another time");
    else same++;
    if (order <= 0) a = ones.next().value;
    if (order >= 0) b = others.next().value;
  }
  return { same, different, told };
}

function* each(snapshot: Snapshot): Generator<BackupEntry, undefined> {
  for (const batch of snapshot.entries()) yield* batch;
}

/** Bytes may differ and mean the same: the engine has more than one way to write a value. */
function sameValue(a: BackupEntry, b: BackupEntry): boolean {
  if (a.encoding !== b.encoding) return false;
  return Buffer.compare(a.value, b.value) === 0 || isDeepStrictEqual(decodeValue(a), decodeValue(b));
}

/** The store takes in how long an entry lasts, so that it ends a little later by the time that writing took. */
function sameEnd(a: BackupEntry, b: BackupEntry): boolean {
  if (a.expiresAt === null || b.expiresAt === null) return a.expiresAt === b.expiresAt;
  return Math.abs(a.expiresAt - b.expiresAt) < MINUTE_MS;
}
