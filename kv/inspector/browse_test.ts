import assert from "node:assert/strict";
import { memoryStore } from "../../tests/support/store.ts";
import { listBranches, PAGE_BRANCHES, rootKind } from "./browse.ts";

/** The last parts of a level's branches. */
async function parts(kv: Deno.Kv, prefix: Deno.KvKey, from: Deno.KvKeyPart | null = null) {
  const { branches, next } = await listBranches(kv, prefix, from);
  return { parts: branches.map(({ key }) => key.at(-1)), next };
}

Deno.test("listBranches() gives each next part once, whatever lies below it", async () => {
  await using store = await memoryStore();
  for (const key of [["a", "1", "x"], ["a", "1", "y"], ["a", "2"], ["a", "2\u0000", 7], ["a", 3, "z"], ["b"]]) {
    await store.kv.set(key, 1);
  }
  assert.deepEqual(await parts(store.kv, []), { parts: ["a", "b"], next: null });
  assert.deepEqual(await parts(store.kv, ["a"]), { parts: ["1", "2", "2\u0000", 3], next: null });
  const { branches } = await listBranches(store.kv, ["a"]);
  assert.deepEqual(branches.map(({ record }) => record !== null), [false, true, false, false]);
});

Deno.test("listBranches() pages through a level without a gap or a repetition", async () => {
  await using store = await memoryStore();
  const ids = Array.from({ length: 2 * PAGE_BRANCHES + 3 }, (_, n) => `id-${String(n).padStart(4, "0")}`);
  for (const [n, id] of ids.entries()) await store.kv.set(n % 7 === 0 ? ["a", id, "deeper"] : ["a", id], n);
  const seen: unknown[] = [];
  let from: Deno.KvKeyPart | null = null;
  do {
    const page = await parts(store.kv, ["a"], from);
    seen.push(...page.parts);
    from = page.next;
  } while (from !== null);
  assert.deepEqual(seen, ids);
});

Deno.test("listBranches() begins at a part that need not exist", async () => {
  await using store = await memoryStore();
  for (const id of ["alpha", "beta", "gamma"]) await store.kv.set(["a", id], 1);
  assert.deepEqual((await parts(store.kv, ["a"], "b")).parts, ["beta", "gamma"]);
});

Deno.test("rootKind() tells records from what is derived from them", () => {
  assert.deepEqual(["orders", "orders_by_org", "order_counts", "operations"].map(rootKind), ["record", "index", "sum", "other"]);
});
