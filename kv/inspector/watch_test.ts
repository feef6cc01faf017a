import assert from "node:assert/strict";
import { memoryStore } from "../../tests/support/store.ts";
import { watchBranches } from "./watch_branches.ts";
import { watchKeys } from "./watch_keys.ts";

/** Something to call, and promises of its first and its second call. */
function calls() {
  const waiting = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let count = 0;
  return { first: waiting[0]!.promise, second: waiting[1]!.promise, look: () => waiting[count++]?.resolve() };
}

Deno.test("watchKeys() has somebody look at the start and after a change, until nobody does", async () => {
  await using store = await memoryStore();
  const leaving = new AbortController();
  const { first, second, look } = calls();
  const watching = watchKeys(store.kv, [["a"], ["b"]], leaving.signal, look);
  await first;
  await store.kv.set(["b"], 1);
  await second;
  leaving.abort();
  assert.equal(await watching, undefined);
});

Deno.test("watchBranches() has somebody look at the start and after a new key, until nobody does", async () => {
  await using store = await memoryStore();
  const leaving = new AbortController();
  const { first, second, look } = calls();
  // Watching keeps no process alive, so the test does.
  const alive = setInterval(() => {}, 1_000);
  const watching = watchBranches(store.kv, { prefix: ["a"], from: null }, leaving.signal, look, 1);
  await first;
  await store.kv.set(["a", "new"], 1);
  await second;
  leaving.abort();
  assert.equal(await watching, undefined);
  clearInterval(alive);
});
