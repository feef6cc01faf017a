import assert from "node:assert/strict";
import { Random } from "../tests/simulation/random.ts";
import { memoryStore } from "../tests/support/store.ts";
import { Commit } from "./commit.ts";
import { keptPages, type ListVersion } from "./kept_pages.ts";
import { keys } from "./keys.ts";
import { PAGE_ROWS, readPage } from "./page.ts";

const LIST = "warehouse";
const NEWEST_FIRST = { prefix: ["crates_by_org", LIST], reverse: true };
const URGENT_FIRST = { prefix: ["crates_by_need", LIST, "to_move"], reverse: false };

const keyOf = (n: number): Deno.KvKey => ["crates_by_org", LIST, String(n).padStart(5, "0")];
const urgentKeyOf = (n: number): Deno.KvKey => ["crates_by_need", LIST, "to_move", n % 7, String(n)];

async function versionOf(kv: Deno.Kv): Promise<ListVersion> {
  const { value, versionstamp } = await kv.get<Deno.KvU64>(keys.listVersion(LIST));
  return { count: value!.value, versionstamp: versionstamp! };
}

/** `kv` as another process has it: what it commits is not told here. */
function fromElsewhere(kv: Deno.Kv): Deno.Kv {
  return new Proxy(kv, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** Counts the range reads of `kv` from now on. */
function countReads(kv: Deno.Kv): () => number {
  let reads = 0;
  const list = kv.list.bind(kv);
  kv.list = (...args) => (reads++, list(...args)) as never;
  return () => reads;
}

async function filled(rows: number) {
  const store = await memoryStore();
  for (let n = 0; n < rows; n++) await new Commit(store.kv).put(keyOf(n), { n }).touch(LIST).send();
  const read = async () => keptPages(store.kv).read<{ n: number }>(store.kv, LIST, await versionOf(store.kv), NEWEST_FIRST);
  await read();
  return { ...store, read, reads: countReads(store.kv) };
}

Deno.test("KeptPages.read() brings a page up to date by our own commits, without reading it", async () => {
  await using store = await filled(60);
  await new Commit(store.kv).put(keyOf(60), { n: 60 }).touch(LIST).send();
  await new Commit(store.kv).put(keyOf(58), { n: -58 }).put(["elsewhere", "other", "1"], 1).touch(LIST).send();
  const page = await store.read();
  assert.equal(store.reads(), 0);
  assert.deepEqual(page.rows.slice(0, 4).map(({ n }) => n), [60, 59, -58, 57]);
  assert.deepEqual(page, await readPage(store.kv, NEWEST_FIRST, NEWEST_FIRST));
});

Deno.test("KeptPages.read() reads again what another process changed", async () => {
  await using store = await filled(3);
  await new Commit(fromElsewhere(store.kv)).put(keyOf(3), { n: 3 }).touch(LIST).send();
  await new Commit(store.kv).put(keyOf(4), { n: 4 }).touch(LIST).send();
  assert.deepEqual((await store.read()).rows.map(({ n }) => n), [4, 3, 2, 1, 0]);
  assert.equal(store.reads(), 1);
});

Deno.test("KeptPages.read() reads again when a row left a page that goes on", async () => {
  await using store = await filled(60);
  await new Commit(store.kv).delete(keyOf(59)).touch(LIST).send();
  const page = await store.read();
  assert.deepEqual([page.rows.length, page.rows.at(-1)!.n], [PAGE_ROWS, 9]);
  assert.equal(store.reads(), 1);
});

Deno.test("KeptPages.read() keeps no row of a commit that failed", async () => {
  await using store = await filled(3);
  assert.equal(await new Commit(store.kv).check(keyOf(0), null).put(keyOf(9), { n: 9 }).touch(LIST).send(), false);
  assert.deepEqual((await store.read()).rows.map(({ n }) => n), [2, 1, 0]);
});

Deno.test("KeptPages.read() gives a page at least as new as the version asked for", async () => {
  await using store = await filled(3);
  const before = await versionOf(store.kv);
  await new Commit(store.kv).put(keyOf(3), { n: 3 }).touch(LIST).send();
  await store.read();
  const page = await keptPages(store.kv).read<{ n: number }>(store.kv, LIST, before, NEWEST_FIRST);
  assert.equal(page.rows[0]!.n, 3);
});

Deno.test("KeptPages.read() always gives what the store has, whoever writes", async () => {
  for (let seed = 1; seed <= 20; seed++) {
    const random = new Random(seed);
    await using store = await memoryStore();
    const other = fromElsewhere(store.kv);
    await new Commit(store.kv).touch(LIST).send();
    for (let step = 0; step < 150; step++) {
      const commit = new Commit(random.chance(4) ? other : store.kv).touch(LIST);
      for (let write = random.below(4); write > 0; write--) {
        const n = random.below(90);
        if (random.chance(25)) commit.delete(keyOf(n)).delete(urgentKeyOf(n));
        else commit.put(keyOf(n), { n, step, write }).put(urgentKeyOf(n), { n, step, write });
      }
      await commit.send();
      if (random.chance(40)) continue;
      for (const range of [NEWEST_FIRST, URGENT_FIRST]) {
        const kept = await keptPages(store.kv).read(store.kv, LIST, await versionOf(store.kv), range);
        assert.deepEqual(kept, await readPage(store.kv, range, range), `seed ${seed}, step ${step}`);
      }
    }
  }
});
