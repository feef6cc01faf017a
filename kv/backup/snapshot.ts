import { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../domain/time/instant.ts";
import type { BackupEntry } from "./entry.ts";

/** The whole store as it was at one moment, to be read once from beginning to end. */
export interface Snapshot extends Disposable {
  /** Whether all entries are of one moment; otherwise each is as it was at some moment of the last pass over the store. */
  readonly exact: boolean;
  /** How many entries there are. */
  readonly total: number;
  /** Every entry in the order of keys, some at a time. */
  entries(): Iterable<readonly BackupEntry[]>;
}

/** Entries read at once: some hundred KiB in most stores, 12 MiB when every value is as large as it may be. */
const BATCH = 200;
/** The layout of a local file's tables that is read here. */
const LAYOUT = 3;

interface Row {
  readonly k: Uint8Array;
  readonly v: Uint8Array;
  readonly v_encoding: number;
  readonly expiration_ms: number;
}

/**
 * The store in a local file, as it is now. It is read past Deno's own connection by one transaction of SQLite, which sees no later commit however long
 * it takes, and keeps nobody from writing: in this process, in another, or in none.
 * @throws {Error} when there is no such file, or its tables are of a Deno that is not known here.
 */
export function openFileSnapshot(path: string): Snapshot {
  const file = new DatabaseSync(path, { readOnly: true });
  try {
    file.exec("BEGIN");
    const { version } = file.prepare("SELECT version FROM migration_state").get() as { version: number };
    if (version !== LAYOUT) throw new Error(`${path}: its tables have layout ${version}, known is ${LAYOUT}`);
    return snapshotOf(file, true);
  } catch (error) {
    file.close();
    throw error;
  }
}

/** What stands in the table `kv` of a database from now on; closes it with itself. */
export function snapshotOf(file: DatabaseSync, exact: boolean, now: Instant = Date.now()): Snapshot {
  // What has ended may lie there for a while until the store takes it away.
  const lasting = `(expiration_ms = -1 OR expiration_ms > ${now})`;
  const { total } = file.prepare(`SELECT count(*) AS total FROM kv WHERE ${lasting}`).get() as { total: number };
  const next = file.prepare(
    `SELECT k, v, v_encoding, expiration_ms FROM kv WHERE k > ? AND ${lasting} ORDER BY k LIMIT ${BATCH}`,
  );
  function* entries(): Generator<readonly BackupEntry[]> {
    for (let last: Uint8Array = new Uint8Array();;) {
      const rows = next.all(last) as unknown as Row[];
      if (rows.length === 0) return;
      yield rows.map(entryOf);
      last = rows.at(-1)!.k;
    }
  }
  return { exact, total, entries, [Symbol.dispose]: () => file.close() };
}

function entryOf({ k, v, v_encoding, expiration_ms }: Row): BackupEntry {
  return { key: k, encoding: v_encoding, value: v, expiresAt: expiration_ms === -1 ? null : expiration_ms };
}
