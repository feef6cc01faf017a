import assert from "node:assert/strict";
import { serialize } from "node:v8";
import fc from "fast-check";
import { memoryStore } from "../tests/support/store.ts";
import { getMany, LimitError, sizeOf } from "./limits.ts";

Deno.test("sizeOf() is never under the stored size of a plain value", () => {
  const plain = fc.jsonValue({ stringUnit: "binary" });
  fc.assert(fc.property(plain, (value) => sizeOf(value) + 8 >= serialize(value).byteLength));
});

Deno.test("sizeOf() stays near the stored size of a record", () => {
  const record = {
    id: "01J",
    name: "Peintures du Rhône",
    stops: Array.from({ length: 20 }, (_, n) => ({ n, city: "Lyon", done: false })),
  };
  assert.ok(sizeOf(record) < 2 * serialize(record).byteLength);
});

Deno.test("getMany() refuses eleven keys", async () => {
  await using store = await memoryStore();
  const keys = Array.from({ length: 11 }, (_, n) => ["k", n]);
  assert.throws(() => getMany(store.kv, keys), LimitError);
});
