import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
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

Deno.test("readPage() walks a part of a list by its cursors, from either end", async () => {
  await using store = await memoryStore();
  for (const name of ["ab", "ba", "bb", "bc", "bd", "ca"]) await store.kv.set(["names", name, 1], name);
  for (const reverse of [false, true]) {
    const range = { prefix: ["names"], between: ["b", "c"] } as const;
    const first = await readPage<string>(store.kv, range, { limit: 2, reverse });
    const second = await readPage<string>(store.kv, range, { limit: 2, reverse, cursor: first.next! });
    const names = ["ba", "bb", "bc", "bd"];
    assert.deepEqual([...first.rows, ...second.rows, second.next], [...reverse ? names.reverse() : names, null]);
  }
});

Deno.test("readPage() starts again at a cursor that somebody made up", async () => {
  await using store = await filled(2);
  const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const madeUp = ["%%%", "null", cursorOf(null), cursorOf([]), cursorOf([{}]), cursorOf([["a"]]), cursorOf(["x".repeat(3_000)])];
  for (const cursor of madeUp) {
    assert.deepEqual((await readPage<number>(store.kv, { prefix: ["rows"] }, { cursor })).rows, [0, 1], cursor.slice(0, 20));
  }
});

Deno.test("readPage() follows no cursor out of its range", async () => {
  await using store = await memoryStore();
  for (const name of ["a", "b", "c"]) await store.kv.set(["names", name], name);
  for (const part of ["a", "c", "z", 7]) {
    const cursor = Buffer.from(JSON.stringify([part])).toString("base64url");
    for (const reverse of [false, true]) {
      const page = await readPage<string>(store.kv, { prefix: ["names"], between: ["b", "c"] }, { cursor, reverse });
      assert.deepEqual(page.rows, ["b"], `${part} ${reverse}`);
    }
  }
});

Deno.test("readAll() stops at its limit", async () => {
  await using store = await filled(5);
  assert.deepEqual(await readAll<number>(store.kv, { prefix: ["rows"] }, 2), [0, 1]);
});
