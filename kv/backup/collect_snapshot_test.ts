import assert from "node:assert/strict";
import { DAY_MS } from "../../domain/time/instant.ts";
import { collectSnapshot, openScratch } from "./collect_snapshot.ts";
import { decodeValue } from "./entry.ts";
import { decodeKey } from "./key_codec.ts";
import type { Snapshot } from "./snapshot.ts";

const NOW = Date.UTC(2026, 10, 23, 8);
/** More than are read at once, so that writers come in between. */
const ROWS = 1_200;

async function filledKv(): Promise<Deno.Kv> {
  const kv = await Deno.openKv(":memory:");
  for (let first = 0; first < ROWS; first += 100) {
    const atomic = kv.atomic();
    for (let n = first; n < first + 100; n++) atomic.set(["rows", n], { n });
    await atomic.commit();
  }
  return kv;
}

function contentOf(snapshot: Snapshot): ReadonlyMap<string, unknown> {
  return new Map([...snapshot.entries()].flat().map((entry) => [decodeKey(entry.key).join(), decodeValue(entry)]));
}

const collect = (kv: Deno.Kv, progress?: (read: number) => Promise<void>) =>
  collectSnapshot(kv, openScratch(":memory:"), { now: NOW, ...progress && { progress } });

Deno.test("collectSnapshot() of a store at rest is exact, and knows when entries end at the latest", async () => {
  using kv = await filledKv();
  await kv.set(["operations", "ana", "1"], { answer: 1 });
  await kv.set(["sum"], new Deno.KvU64(7n));
  using snapshot = await collect(kv);
  assert.deepEqual([snapshot.exact, snapshot.total], [true, ROWS + 2]);
  const content = contentOf(snapshot);
  assert.deepEqual([content.get("sum"), content.get("rows,7")], [new Deno.KvU64(7n), { n: 7 }]);
  const ends = [...snapshot.entries()].flat().filter(({ expiresAt }) => expiresAt !== null);
  assert.deepEqual(ends.map(({ key, expiresAt }) => [decodeKey(key), expiresAt]), [[
    ["operations", "ana", "1"],
    NOW + 7 * DAY_MS,
  ]]);
});

Deno.test("collectSnapshot() goes over the store again until nothing changed: then all is of one moment", async () => {
  using kv = await filledKv();
  let writes = 0;
  // Behind and before the place that is read, two keys in one commit; one that was read is deleted.
  using snapshot = await collect(kv, async () => {
    if (writes++ < 3) await kv.atomic().set(["rows", 0], writes).set(["zzz"], writes).delete(["rows", writes]).commit();
  });
  assert.equal(snapshot.exact, true);
  const content = contentOf(snapshot);
  assert.deepEqual([content.get("rows,0"), content.get("zzz"), content.get("rows,1"), content.get("rows,3")], [
    3,
    3,
    undefined,
    undefined,
  ]);
  assert.equal(snapshot.total, ROWS - 2);
});

Deno.test("collectSnapshot() says when writers left no moment, and then holds all from before its last pass", async () => {
  using kv = await filledKv();
  let writes = 0;
  let read = 0;
  using snapshot = await collect(kv, async (done) => {
    read = done;
    writes++;
    await kv.atomic().set(["rows", 0], writes).set(["written", writes], true).commit();
  });
  assert.equal(snapshot.exact, false);
  assert.ok(read > 4 * ROWS, `${read} entries in all passes`);
  const content = contentOf(snapshot);
  for (let n = 1; n <= writes - 4; n++) assert.equal(content.get(`written,${n}`), true, `write ${n} of ${writes}`);
  assert.equal(content.size >= ROWS, true);
});
