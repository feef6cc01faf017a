import assert from "node:assert/strict";
import { SECOND_MS } from "../domain/time/instant.ts";
import { memoryStore } from "../tests/support/store.ts";
import { inTime, StoreAwayError } from "./in_time.ts";

const answered = () => Promise.resolve("answer");

Deno.test("inTime() gives the answer of the store, and its error", async () => {
  await using store = await memoryStore();
  assert.equal(await inTime(store, answered), "answer");
  await assert.rejects(inTime(store, () => Promise.reject(new TypeError("no key"))), TypeError);
});

Deno.test("inTime() waits no longer than it was told, and asks a store that is away once a second", async () => {
  await using store = await memoryStore();
  let asked = 0;
  const unanswered = () => (asked++, new Promise<never>(() => {}));
  await assert.rejects(inTime(store, unanswered, 1), StoreAwayError);
  await assert.rejects(inTime(store, unanswered), StoreAwayError);
  assert.equal(asked, 1);

  store.clock.pass(SECOND_MS);
  assert.deepEqual(await Promise.allSettled([inTime(store, unanswered, 1), inTime(store, answered)]).then(statuses), [
    "rejected",
    "rejected",
  ]);
  assert.equal(asked, 2);

  store.clock.pass(SECOND_MS);
  assert.equal(await inTime(store, answered), "answer");
  assert.equal(await inTime(store, answered), "answer");
});

Deno.test("inTime() knows by an answer that comes late that the store is back", async () => {
  await using store = await memoryStore();
  const { promise: late, resolve } = Promise.withResolvers<string>();
  await assert.rejects(inTime(store, () => late, 1), StoreAwayError);
  resolve("late");
  await late;
  assert.equal(await inTime(store, answered), "answer");
});

function statuses(results: PromiseSettledResult<unknown>[]): string[] {
  return results.map(({ status }) => status);
}
