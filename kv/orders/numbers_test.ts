import assert from "node:assert/strict";
import { memoryStore } from "../../tests/support/store.ts";
import { nextOrderNumber } from "./numbers.ts";

Deno.test("nextOrderNumber() counts for each shipper", async () => {
  await using store = await memoryStore();
  const numbers = [];
  for (const shipper of ["A", "A", "B"]) numbers.push(await nextOrderNumber(store, shipper));
  assert.deepEqual(numbers, ["OT-2026-000001", "OT-2026-000002", "OT-2026-000001"]);
});

Deno.test("nextOrderNumber() gives each number once, also beyond a block", async () => {
  await using store = await memoryStore();
  const numbers = await Promise.all(Array.from({ length: 250 }, () => nextOrderNumber(store, "A")));
  assert.equal(new Set(numbers).size, 250);
});

Deno.test("nextOrderNumber() goes on after the store failed to lease a block", async () => {
  await using store = await memoryStore();
  const { get } = store.kv;
  store.kv.get = () => Promise.reject(new Error("connection lost"));
  await assert.rejects(nextOrderNumber(store, "A"), /connection lost/);
  store.kv.get = get;
  assert.equal(await nextOrderNumber(store, "A"), "OT-2026-000001");
});
