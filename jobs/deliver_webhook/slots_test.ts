import assert from "node:assert/strict";
import { inSlot } from "./slots.ts";

Deno.test("inSlot() has two places for a subscription and four in all, and gives them back", async () => {
  const { promise: done, resolve: finish } = Promise.withResolvers<string>();
  const calls = ["A", "A", "A", "B", "C", "C", "D"].map((id) => inSlot(id, () => done));
  finish("called");
  assert.deepEqual(await Promise.all(calls), ["called", "called", null, "called", "called", null, null]);
  assert.equal(await inSlot("A", () => Promise.resolve(1)), 1);
});

Deno.test("inSlot() gives a place back when the call fails", async () => {
  for (let n = 0; n < 5; n++) await assert.rejects(inSlot("A", () => Promise.reject(new Error("away"))), /away/);
});
