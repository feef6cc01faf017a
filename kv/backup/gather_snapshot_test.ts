import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { memoryStore } from "../../tests/support/store.ts";
import { gatherSnapshot } from "./gather_snapshot.ts";
import { openFileSnapshot } from "./snapshot.ts";

const filesIn = (folder: string) => Array.fromAsync(Deno.readDir(folder), ({ name }) => name);

Deno.test("gatherSnapshot() gathers a store where nobody finds it", async () => {
  await using store = await memoryStore();
  await store.kv.set(["orders", 1], { id: 1 });
  const scratchFolder = `${await Deno.makeTempDir()}/backups`;
  {
    using snapshot = await gatherSnapshot(store, { scratchFolder });
    assert.deepEqual([snapshot.total, snapshot.exact, [...snapshot.entries()].flat().length], [1, true, 1]);
    assert.deepEqual(await filesIn(scratchFolder), []);
  }
  const cancelled = new Error("cancelled");
  await assert.rejects(gatherSnapshot(store, { scratchFolder, progress: () => Promise.reject(cancelled) }), cancelled);
  assert.deepEqual(await filesIn(scratchFolder), []);
  await Deno.remove(scratchFolder, { recursive: true });
});

Deno.test("openFileSnapshot() refuses a file that is no store, and one whose tables it does not know", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.writeTextFile(`${folder}/text`, "no store at all, but long enough to be looked at");
  assert.throws(() => openFileSnapshot(`${folder}/text`), /not a database/);
  assert.throws(() => openFileSnapshot(`${folder}/nothing`), /unable to open/);
  const kv = await Deno.openKv(`${folder}/store.kv`);
  kv.close();
  using file = new DatabaseSync(`${folder}/store.kv`);
  file.exec("UPDATE migration_state SET version = 99");
  assert.throws(() => openFileSnapshot(`${folder}/store.kv`), /layout 99, known is 3/);
  await Deno.remove(folder, { recursive: true });
});
