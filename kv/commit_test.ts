import assert from "node:assert/strict";
import { memoryStore } from "../tests/support/store.ts";
import { type Aggregate, Commit, ConflictError, loaded, transact } from "./commit.ts";
import { keys } from "./keys.ts";
import { LimitError } from "./limits.ts";

interface Crate {
  readonly id: string;
  readonly shelf: string;
  readonly label: string;
}

const CRATES: Aggregate<Crate> = {
  name: "crates",
  key: (crate) => ["crates", crate.id],
  entries: (crate) => [
    { key: ["crates_by_shelf", crate.shelf, crate.id], value: { label: crate.label } },
    { key: ["crates_by_label", crate.label, crate.id], value: { id: crate.id } },
  ],
  counters: (crate) => [["crate_counts", crate.shelf]],
  lists: () => ["warehouse"],
};

async function entriesUnder(kv: Deno.Kv, prefix: string): Promise<[Deno.KvKey, unknown][]> {
  const found: [Deno.KvKey, unknown][] = [];
  for await (const { key, value } of kv.list({ prefix: [prefix] })) found.push([key, value]);
  return found;
}

const countOf = async (kv: Deno.Kv, shelf: string) => (await kv.get<Deno.KvU64>(["crate_counts", shelf])).value?.value ?? 0n;
const versionOf = async (kv: Deno.Kv) => (await kv.get<Deno.KvU64>(keys.listVersion("warehouse"))).value?.value ?? 0n;

Deno.test("Commit.create() writes record, entries, counter and list version together", async () => {
  await using store = await memoryStore();
  const crate = { id: "1", shelf: "A", label: "paint" };
  assert.equal(await new Commit(store.kv).create(CRATES, crate).send(), true);
  assert.deepEqual((await store.kv.get(["crates", "1"])).value, crate);
  assert.deepEqual(await entriesUnder(store.kv, "crates_by_shelf"), [[["crates_by_shelf", "A", "1"], { label: "paint" }]]);
  assert.equal(await countOf(store.kv, "A"), 1n);
  assert.equal(await versionOf(store.kv), 1n);
});

Deno.test("Commit.create() refuses a record that exists and writes nothing of the commit", async () => {
  await using store = await memoryStore();
  await new Commit(store.kv).create(CRATES, { id: "1", shelf: "A", label: "paint" }).send();
  const again = new Commit(store.kv).create(CRATES, { id: "1", shelf: "B", label: "oil" }).put(["beside"], 1);
  assert.equal(await again.send(), false);
  assert.equal((await store.kv.get(["beside"])).value, null);
  assert.equal(await countOf(store.kv, "B"), 0n);
});

Deno.test("Commit.change() moves entries and counters to where the new value stands", async () => {
  await using store = await memoryStore();
  await new Commit(store.kv).create(CRATES, { id: "1", shelf: "A", label: "paint" }).send();
  const before = loaded(await store.kv.get<Crate>(["crates", "1"]))!;
  assert.equal(await new Commit(store.kv).change(CRATES, before, { ...before.value, shelf: "B" }).send(), true);
  assert.deepEqual((await entriesUnder(store.kv, "crates_by_shelf")).map(([key]) => key), [["crates_by_shelf", "B", "1"]]);
  assert.deepEqual((await entriesUnder(store.kv, "crates_by_label")).map(([key]) => key), [["crates_by_label", "paint", "1"]]);
  assert.deepEqual([await countOf(store.kv, "A"), await countOf(store.kv, "B")], [0n, 1n]);
  assert.equal(await versionOf(store.kv), 2n);
});

Deno.test("Commit.change() leaves an entry alone that stays the same", async () => {
  await using store = await memoryStore();
  await new Commit(store.kv).create(CRATES, { id: "1", shelf: "A", label: "paint" }).send();
  const untouched = (await store.kv.get(["crates_by_label", "paint", "1"])).versionstamp;
  const before = loaded(await store.kv.get<Crate>(["crates", "1"]))!;
  await new Commit(store.kv).change(CRATES, before, { ...before.value, shelf: "B" }).send();
  assert.equal((await store.kv.get(["crates_by_label", "paint", "1"])).versionstamp, untouched);
});

Deno.test("Commit.change() fails when the record changed since it was read", async () => {
  await using store = await memoryStore();
  await new Commit(store.kv).create(CRATES, { id: "1", shelf: "A", label: "paint" }).send();
  const before = loaded(await store.kv.get<Crate>(["crates", "1"]))!;
  await new Commit(store.kv).change(CRATES, before, { ...before.value, label: "oil" }).send();
  assert.equal(await new Commit(store.kv).change(CRATES, before, { ...before.value, label: "glue" }).send(), false);
  assert.equal((await store.kv.get<Crate>(["crates", "1"])).value?.label, "oil");
});

Deno.test("Commit.remove() takes record, entries and count away", async () => {
  await using store = await memoryStore();
  await new Commit(store.kv).create(CRATES, { id: "1", shelf: "A", label: "paint" }).send();
  const before = loaded(await store.kv.get<Crate>(["crates", "1"]))!;
  assert.equal(await new Commit(store.kv).remove(CRATES, before).send(), true);
  assert.deepEqual(await entriesUnder(store.kv, "crates_by_shelf"), []);
  assert.equal(await countOf(store.kv, "A"), 0n);
});

Deno.test("Commit.send() refuses eleven checks, which a hosted store would not take", async () => {
  await using store = await memoryStore();
  const commit = new Commit(store.kv);
  for (let i = 0; i < 11; i++) commit.check(["absent", i], null);
  await assert.rejects(commit.send(), LimitError);
});

Deno.test("Commit.put() refuses a value over 64 KiB and names its key", async () => {
  await using store = await memoryStore();
  assert.throws(() => new Commit(store.kv).put(["big"], "x".repeat(64 * 1024 + 1)), /\["big"\]/);
});

Deno.test("Commit.put() refuses a key over 2 KiB", async () => {
  await using store = await memoryStore();
  assert.throws(() => new Commit(store.kv).put(["k".repeat(2048)], 1), LimitError);
});

Deno.test("Commit.send() refuses more than 1,000 mutations", async () => {
  await using store = await memoryStore();
  const commit = new Commit(store.kv);
  for (let i = 0; i < 1_001; i++) commit.put(["n", i], i);
  await assert.rejects(commit.send(), /1001 is over the limit of 1000/);
});

Deno.test("Commit.send() refuses more than 80 KiB of keys, which no store would take", async () => {
  await using store = await memoryStore();
  const commit = new Commit(store.kv);
  for (let n = 0; n < 41; n++) commit.put(["k".repeat(2_000), n], 1);
  await assert.rejects(commit.send(), /size of all keys: \d+ is over the limit of 81920/);
});

Deno.test("transact() tries again after a conflict, reading afresh", async () => {
  await using store = await memoryStore();
  await store.kv.set(["n"], 0);
  const add = () =>
    transact(async () => {
      const entry = await store.kv.get<number>(["n"]);
      return { commit: new Commit(store.kv).check(["n"], entry.versionstamp).put(["n"], entry.value! + 1), answer: entry.value };
    });
  await Promise.all(Array.from({ length: 8 }, add));
  assert.equal((await store.kv.get(["n"])).value, 8);
});

Deno.test("transact() gives up with a ConflictError when nothing ever goes through", async () => {
  await using store = await memoryStore();
  await store.kv.set(["taken"], 1);
  await assert.rejects(
    transact(() => Promise.resolve({ commit: new Commit(store.kv).check(["taken"], null), answer: null })),
    ConflictError,
  );
});

Deno.test("transact() answers without a commit when there is none to send", async () => {
  assert.equal(await transact(() => Promise.resolve({ answer: "refused" })), "refused");
});
