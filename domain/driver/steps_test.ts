import assert from "node:assert/strict";
import { farthest, nextStep, type Progress, progressOf } from "./steps.ts";

const TIME = { deviceAt: 1, serverAt: 2 };

Deno.test("progressOf() is the last step that a stop tells of", () => {
  assert.equal(progressOf({ state: "planned" }), "planned");
  assert.equal(progressOf({ state: "approaching" }), "planned");
  assert.equal(progressOf({ state: "arrived" }), "arrival");
  assert.equal(progressOf({ state: "done" }), "handling");
  assert.equal(progressOf({ state: "done", departed: TIME }), "departure");
  assert.equal(progressOf({ state: "failed" }), "failure");
});

Deno.test("farthest() never takes a step back, whichever of page and phone is older", () => {
  assert.equal(farthest("planned", ["arrival", "handling"]), "handling");
  assert.equal(farthest("departure", ["arrival"]), "departure");
  assert.equal(farthest("arrival", []), "arrival");
  assert.equal(farthest("arrival", ["failure"]), "failure");
});

Deno.test("nextStep() leads from arrival to departure and ends", () => {
  const order: Progress[] = ["planned", "arrival", "handling", "departure", "failure"];
  assert.deepEqual(order.map(nextStep), ["arrival", "handling", "departure", null, null]);
});
