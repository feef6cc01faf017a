import assert from "node:assert/strict";
import { memoryStore } from "../../tests/support/store.ts";
import { Commit } from "../commit.ts";
import { followList } from "./follow_list.ts";

/** Counts its calls, and says when it was called so often. */
function counter() {
  let calls = 0;
  const waiting: { readonly at: number; readonly done: () => void }[] = [];
  return {
    call() {
      calls++;
      for (const { at, done } of waiting) if (calls >= at) done();
    },
    reached(at: number): Promise<void> {
      const { promise, resolve } = Promise.withResolvers<void>();
      if (calls >= at) resolve();
      else waiting.push({ at, done: resolve });
      return promise;
    },
  };
}

Deno.test("followList() tells all who follow by one watch of the store, which ends with the last of them", async () => {
  await using store = await memoryStore();
  let watches = 0;
  const watch = store.kv.watch.bind(store.kv);
  Object.assign(store.kv, { watch: (keys: Deno.KvKey[]) => (watches++, watch(keys)) });
  const [first, second] = [counter(), counter()];
  const [leaving, staying] = [new AbortController(), new AbortController()];
  const following = [
    followList(store.kv, "A", leaving.signal, first.call),
    followList(store.kv, "A", staying.signal, second.call),
  ];
  // The watch says once that it has begun.
  await Promise.all([first.reached(1), second.reached(1)]);
  await new Commit(store.kv).touch("A").send();
  await Promise.all([first.reached(2), second.reached(2)]);
  leaving.abort();
  await following[0];
  await new Commit(store.kv).touch("A").send();
  await second.reached(3);
  assert.equal(watches, 1);
  staying.abort();
  await following[1];

  const again = new AbortController();
  const third = counter();
  const followingAgain = followList(store.kv, "A", again.signal, third.call);
  await third.reached(1);
  assert.equal(watches, 2);
  again.abort();
  await followingAgain;
});
