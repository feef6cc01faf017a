import assert from "node:assert/strict";
import { Random } from "../tests/simulation/random.ts";
import { Commit } from "./commit.ts";
import { groupCommits } from "./group_commit.ts";

/** A store in memory that groups commits, with how many atomic operations it was asked for. */
async function countedKv(): Promise<{ kv: Deno.Kv; asked(): number; [Symbol.dispose](): void }> {
  const kv = await Deno.openKv(":memory:");
  const atomic = kv.atomic.bind(kv);
  let asked = 0;
  kv.atomic = () => (asked++, atomic());
  groupCommits(kv);
  return { kv, asked: () => asked, [Symbol.dispose]: () => kv.close() };
}

const put = (kv: Deno.Kv, n: number) => new Commit(kv).check(["rows", n], null).put(["rows", n], n).add(["sum"], 1);
const sumOf = async (kv: Deno.Kv) => (await kv.get<Deno.KvU64>(["sum"])).value?.value ?? 0n;
const valueOf = async (kv: Deno.Kv, key: Deno.KvKey) => (await kv.get(key)).value;

Deno.test("groupCommits() writes together what comes together", async () => {
  using store = await countedKv();
  const outcomes = await Promise.all(Array.from({ length: 60 }, (_, n) => put(store.kv, n).send()));
  assert.ok(outcomes.every((ok) => ok));
  assert.equal(await sumOf(store.kv), 60n);
  assert.equal((await Array.fromAsync(store.kv.list({ prefix: ["rows"] }))).length, 60);
  // The first two go at once, the others wait for one of them.
  assert.ok(store.asked() <= 5, `${store.asked()} commits`);
});

Deno.test("groupCommits() writes no more together than the store takes, long keys and checks counted in", async () => {
  using store = await countedKv();
  const keyOf = (n: number) => ["k".repeat(2_000), n];
  const outcomes = await Promise.all(
    Array.from({ length: 60 }, (_, n) => new Commit(store.kv).check(keyOf(n), null).put(keyOf(n), new Uint8Array(40_000)).send()),
  );
  assert.ok(outcomes.every((ok) => ok));
  assert.ok(store.asked() <= 6, `${store.asked()} commits`);
});

Deno.test("groupCommits() lets one of two through that check the same key", async () => {
  using store = await countedKv();
  const first = Array.from({ length: 3 }, (_, n) => put(store.kv, n).send());
  const rivals = [1, 2].map((name) => new Commit(store.kv).check(["seat"], null).put(["seat"], name).add(["sum"], 1).send());
  assert.deepEqual([...await Promise.all(first), ...await Promise.all(rivals)], [true, true, true, true, false]);
  assert.equal(await valueOf(store.kv, ["seat"]), 1);
  assert.equal(await sumOf(store.kv), 4n);
});

Deno.test("groupCommits() refuses one of a group and lets the others through", async () => {
  using store = await countedKv();
  await put(store.kv, 0).send();
  const outcomes = await Promise.all([1, 2, 3, 0, 4, 5].map((n) => put(store.kv, n).send()));
  assert.deepEqual(outcomes, [true, true, true, false, true, true]);
  assert.equal(await sumOf(store.kv), 6n);
});

Deno.test("groupCommits() tells everybody of a group when the store fails, and goes on", async () => {
  using store = await countedKv();
  await new Commit(store.kv).put(["text"], "no number").send();
  const outcomes = await Promise.allSettled(
    [1, 2, 3].map((n) => put(store.kv, n).send()).concat(
      [4, 5].map((n) => put(store.kv, n).add(["text"], 1).send()),
    ),
  );
  assert.deepEqual(outcomes.map(({ status }) => status), ["fulfilled", "fulfilled", "rejected", "rejected", "rejected"]);
  assert.equal(await put(store.kv, 6).send(), true);
});

Deno.test("groupCommits() keeps the order of writes to one key", async () => {
  using store = await countedKv();
  await Promise.all(Array.from({ length: 20 }, (_, n) => new Commit(store.kv).put(["last"], n).send()));
  assert.equal(await valueOf(store.kv, ["last"]), 19);
});

Deno.test("groupCommits() makes no group that is too large for the store", async () => {
  using store = await countedKv();
  const checks = (n: number) => Array.from({ length: 10 }, (_, i): Deno.KvKey => ["checked", n, i]);
  const long = "k".repeat(600);
  const sent = Array.from({ length: 90 }, (_, n) => {
    const commit = new Commit(store.kv).put(["large", n], new Uint8Array(60_000)).put([long, n], n);
    for (const key of checks(n)) commit.check(key, null);
    return commit.send();
  });
  assert.ok((await Promise.all(sent)).every((ok) => ok));
  // None was refused as a group and tried again alone.
  assert.ok(store.asked() < 20, `${store.asked()} commits`);
});

for (const seed of [1, 2, 3, 4, 5]) {
  Deno.test(`groupCommits() loses no update of those it says went through (seed ${seed})`, async () => {
    using store = await countedKv();
    const { kv } = store;
    const random = new Random(seed);
    const wentThrough = [0, 0, 0, 0];
    let sums = 0n;
    const writer = async () => {
      for (let turn = 0; turn < 30; turn++) {
        const counters = [...new Set([random.below(4), random.below(4)])];
        const entries = await kv.getMany<number[]>(counters.map((n) => ["counters", n]));
        const commit = new Commit(kv).add(["sum"], 1);
        for (const { key, value, versionstamp } of entries) commit.check(key, versionstamp).put(key, (value ?? 0) + 1);
        if (!await commit.send()) continue;
        sums++;
        for (const n of counters) wentThrough[n]!++;
      }
    };
    await Promise.all(Array.from({ length: 12 }, writer));
    const stored = await Promise.all([0, 1, 2, 3].map((n) => valueOf(kv, ["counters", n])));
    assert.deepEqual(stored, wentThrough);
    assert.equal(await sumOf(kv), sums);
    assert.ok(sums > 30n, "hardly any went through");
  });
}
