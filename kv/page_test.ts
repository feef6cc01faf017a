import assert from "node:assert/strict";
import { memoryStore } from "../tests/support/store.ts";
import { readAll, readPage } from "./page.ts";

async function filled(count: number) {
  const store = await memoryStore();
  for (let n = 0; n < count; n++) await store.kv.set(["rows", n], n);
  return store;
}

Deno.test("readPage() walks a whole list by its cursors, each row once", async () => {
  await using store = await filled(7);
  const seen: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await readPage<number>(store.kv, { prefix: ["rows"] }, { limit: 3, cursor });
    seen.push(...page.rows);
    cursor = page.next ?? undefined;
  } while (cursor);
  assert.deepEqual(seen, [0, 1, 2, 3, 4, 5, 6]);
});

Deno.test("readPage() says no next page where the list ends with the page", async () => {
  await using store = await filled(3);
  assert.equal((await readPage(store.kv, { prefix: ["rows"] }, { limit: 3 })).next, null);
});

Deno.test("readPage() gives the newest first when reversed", async () => {
  await using store = await filled(3);
  assert.deepEqual((await readPage<number>(store.kv, { prefix: ["rows"] }, { limit: 2, reverse: true })).rows, [2, 1]);
});

Deno.test("readPage() starts again at a cursor that somebody made up", async () => {
  await using store = await filled(2);
  assert.deepEqual((await readPage<number>(store.kv, { prefix: ["rows"] }, { cursor: "%%%" })).rows, [0, 1]);
});

Deno.test("readAll() stops at its limit", async () => {
  await using store = await filled(5);
  assert.deepEqual(await readAll<number>(store.kv, { prefix: ["rows"] }, 2), [0, 1]);
});
