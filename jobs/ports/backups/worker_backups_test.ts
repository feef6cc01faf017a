import assert from "node:assert/strict";
import { Commit } from "../../../kv/commit.ts";
import { decodeValue } from "../../../kv/backup/entry.ts";
import { decodeKey } from "../../../kv/backup/key_codec.ts";
import { readBackup } from "../../../kv/backup/read_backup.ts";
import { openStore } from "../../../kv/open.ts";
import type { Store } from "../../../kv/store.ts";
import { S3Server } from "../storage/s3_server_fixture.ts";
import type { BackupPort } from "./backup_port.ts";
import type { BackupPlace } from "./backup_work.ts";
import { workerBackups } from "./worker_backups.ts";

const SECRET = "a secret of the tests, long enough to be one";
const { signal } = new AbortController();
const ROWS = 1_500;

interface Used extends AsyncDisposable {
  readonly folder: string;
  readonly store: Store;
  readonly backups: BackupPort;
}

/** A store in a file, with so much in it that reading it takes many batches. */
async function usedStore({ secret = null, s3 = null }: Partial<Pick<BackupPlace, "secret" | "s3">> = {}): Promise<Used> {
  const folder = await Deno.makeTempDir();
  const location = `${folder}/store.kv`;
  const store = await openStore(location);
  for (let first = 0; first < ROWS; first += 100) {
    const commit = new Commit(store.kv);
    for (let n = first; n < first + 100; n++) commit.put(["middle", n], crypto.randomUUID().repeat(40));
    await commit.send();
  }
  const backups = workerBackups({ location, folder: `${folder}/backups`, s3, secret }, 3);
  return {
    folder: `${folder}/backups`,
    store,
    backups,
    async [Symbol.asyncDispose]() {
      store.kv.close();
      await Deno.remove(folder, { recursive: true });
    },
  };
}

/**
 * Moves something between two accounts, the first and the last key of the store, and writes an order with its entry, again and again: each in one
 * commit. Ends when `stop` says so.
 */
async function keepTrading({ kv }: Store, stop: () => boolean): Promise<number> {
  let n = 0;
  for (; !stop(); n++) {
    const commit = new Commit(kv).put(["a_account"], n).put(["z_account"], -n).put(["trades"], n + 1);
    commit.put(["a_orders", n], { n }).put(["z_orders_by_number", n], { n });
    if (n > 20) commit.delete(["a_orders", n - 20]).delete(["z_orders_by_number", n - 20]);
    await commit.send();
  }
  return n;
}

async function entriesOf(folder: string, name: string): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>();
  const entries = readBackup((await Deno.open(`${folder}/${name}`)).readable, null);
  for await (const block of entries) for (const entry of block) found.set(decodeKey(entry.key).join(), decodeValue(entry));
  return found;
}

Deno.test("workerBackups() make() keeps every commit whole or not at all, while the store is written", async () => {
  await using used = await usedStore();
  let over = false;
  const trading = keepTrading(used.store, () => over);
  const seen: number[] = [];
  try {
    for (const name of ["one", "two", "three"]) {
      let last = 0;
      await used.backups.make(name, ({ done }) => Promise.resolve(void (last = done)), signal);
      assert.ok(last >= ROWS);
      const found = await entriesOf(used.folder, name);
      assert.equal([...found.keys()].filter((key) => key.startsWith("middle")).length, ROWS);
      const a = (found.get("a_account") ?? 0) as number;
      const z = (found.get("z_account") ?? 0) as number;
      assert.equal(a + z, 0, "the ledger sums to zero");
      const numbers = (start: string) => [...found.keys()].filter((key) => key.startsWith(start)).map((key) => key.split(",")[1]);
      assert.deepEqual(numbers("a_orders,"), numbers("z_orders_by_number,"), "each order has its entry, and no entry is without");
      assert.equal(found.get("trades") ?? 0, a === 0 ? found.get("trades") ?? 0 : a + 1);
      seen.push(a);
    }
  } finally {
    over = true;
  }
  const trades = await trading;
  assert.ok(seen[0]! < seen[1]! && seen[1]! < seen[2]! && seen[2]! <= trades, `the store was written meanwhile: ${seen}`);
});

Deno.test("workerBackups() verify() reads what make() wrote, and has() knows it", async () => {
  await using used = await usedStore({ secret: SECRET });
  assert.equal(await used.backups.has("one"), false);
  await used.backups.make("one", () => Promise.resolve(), signal);
  assert.equal(await used.backups.has("one"), true);
  const summary = await used.backups.verify("one", signal);
  assert.deepEqual([summary.entries, summary.encrypted, summary.exact], [ROWS, true, true]);
  const { size, mode } = await Deno.stat(`${used.folder}/one`);
  assert.equal(summary.bytes, size);
  assert.equal(mode! & 0o777, 0o600);
  await Deno.truncate(`${used.folder}/one`, size - 10);
  await assert.rejects(used.backups.verify("one", signal), { name: "BackupFault", code: "cut" });
  await used.backups.remove("one");
  assert.equal(await used.backups.has("one"), false);
});

Deno.test("workerBackups() make() that is cancelled or fails leaves nothing", async () => {
  await using used = await usedStore();
  const cancelled = new Error("cancelled");
  await assert.rejects(used.backups.make("one", () => Promise.reject(cancelled), signal), cancelled);
  const stopping = new AbortController();
  const stopped = () => Promise.resolve(stopping.abort(cancelled));
  await assert.rejects(used.backups.make("two", stopped, stopping.signal), cancelled);
  const nowhere = workerBackups({ location: `${used.folder}/no.kv`, folder: used.folder, s3: null, secret: null }, 1);
  await assert.rejects(nowhere.make("three", () => Promise.resolve(), signal));
  assert.deepEqual((await Array.fromAsync(Deno.readDir(used.folder))).map(({ name }) => name), []);
});

Deno.test("workerBackups() keeps them in an S3-compatible store", async () => {
  await using server = new S3Server();
  await using used = await usedStore({ s3: server.settings });
  const commit = new Commit(used.store.kv);
  for (let n = 0; n < 12; n++) commit.put(["large", n], crypto.getRandomValues(new Uint8Array(60_000)));
  await commit.send();
  assert.equal(await used.backups.has("one"), false);
  await used.backups.make("one", () => Promise.resolve(), signal);
  assert.deepEqual([...server.objects.keys()], ["one"]);
  assert.equal(await used.backups.has("one"), true);
  const summary = await used.backups.verify("one", signal);
  assert.deepEqual([summary.entries, summary.bytes], [ROWS + 12, server.objects.get("one")!.bytes.length]);
  await used.backups.remove("one");
  assert.equal(server.objects.size, 0);
});
