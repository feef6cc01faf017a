import { folderShelf } from "../jobs/ports/backups/folder_shelf.ts";
import { makeBackup } from "../jobs/ports/backups/make_backup.ts";
import { readBackup } from "../kv/backup/read_backup.ts";
import { restoreBackup } from "../kv/backup/restore_backup.ts";
import type { StoredBlob } from "../kv/blobs/blob.ts";
import { chunkStore } from "../kv/blobs/chunk_store.ts";
import { openBlob } from "../kv/blobs/open_blob.ts";
import { keys } from "../kv/keys.ts";
import { openStore } from "../kv/open.ts";
import type { Store } from "../kv/store.ts";
import { compareStores } from "./support/compare_stores.ts";
import { optionOf } from "./option_of.ts";
import { fillWithOrders } from "./support/fill_with_orders.ts";

/**
 * `deno task bench:backup`: whether a store that is restored from a backup is the same, entry by entry, and how long that takes. `--orders=N`
 * says how many orders are in it. Ends with 1 when anything differs.
 */
const ORDERS = 100_000;
const MIB = 1024 * 1024;

const orders = Number(optionOf("orders") ?? ORDERS);
if (!Number.isInteger(orders) || orders < 1) throw new Error("--orders must be a number from 1 on");
const folder = await Deno.makeTempDir({ prefix: "symphonia_bench_" });
try {
  if (!await restoresTheSame()) Deno.exitCode = 1;
} finally {
  await Deno.remove(folder, { recursive: true });
}

async function restoresTheSame(): Promise<boolean> {
  const [before, after, name] = [`${folder}/before.kv`, `${folder}/after.kv`, "one.backup"];
  const shelf = folderShelf(folder);
  await timed(`filled with ${told(orders)} orders`, () => withStore(before, (store) => fillWithOrders(store, orders)));
  const { entries } = await timed(
    "backed up",
    () => makeBackup(name, { location: before, scratchFolder: folder, secret: null, shelf, progress: () => {} }),
  );
  await timed("restored", () =>
    withStore(after, async ({ kv, now }) => {
      await restoreBackup(kv, readBackup(await shelf.read(name), null), { now: now() });
    }));
  const { same, different, told: differences } = await timed("compared", () => compareStores(before, after));
  const blobs = await timed("read every document's bytes", () => withStore(after, readBlobs));
  console.log(
    `store ${await mebibytes(before)}, backup ${await mebibytes(`${folder}/${name}`)}, restored ${await mebibytes(after)}`,
  );
  console.log(`${told(blobs.count)} documents of ${(blobs.bytes / MIB).toFixed(1)} MiB have the hash that they are stored under`);
  console.log(`${told(same)} of ${told(entries)} entries are the same, ${told(different)} differ`);
  for (const difference of differences) console.error(difference);
  return different === 0 && same === entries;
}

/** Reads every blob through, by which its hash is compared. @throws {BlobBroken} when one has other bytes. */
async function readBlobs({ kv }: Store): Promise<{ readonly count: number; readonly bytes: number }> {
  let [count, bytes] = [0, 0];
  for await (const { value } of kv.list<StoredBlob>({ prefix: keys.blob("").slice(0, -1) })) {
    for await (const part of openBlob(chunkStore(kv), value)) bytes += part.length;
    count++;
  }
  return { count, bytes };
}

/** Messages wait as jobs, as where no process takes them. */
async function withStore<T>(path: string, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(path);
  try {
    return await use({ ...store, delivery: "lease" });
  } finally {
    store.kv.close();
  }
}

async function timed<T>(what: string, act: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  const done = await act();
  console.log(`${what} in ${((performance.now() - started) / 1_000).toFixed(1)} s`);
  return done;
}

async function mebibytes(path: string): Promise<string> {
  return `${((await Deno.stat(path)).size / MIB).toFixed(1)} MiB`;
}

function told(count: number): string {
  return count.toLocaleString("en");
}
