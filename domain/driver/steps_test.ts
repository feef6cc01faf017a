import assert from "node:assert/strict";
import { farthest, nextStep, type Progress, progressOf } from "./steps.ts";

const TIME = { deviceAt: 1, serverAt: 2 };

Deno.test("progressOf() is the last step that a stop tells of", () => {
  assert.equal(progressOf({}, { state: "planned" }), "planned");
  assert.equal(progressOf({}, { state: "arrived" }), "arrival");
  assert.equal(progressOf({}, { state: "done" }), "handling");
  assert.equal(progressOf({}, { state: "done", departed: TIME }), "departure");
  assert.equal(progressOf({}, { state: "failed" }), "failure");
});

Deno.test("progressOf() gives up what an ended order left undone, and leaves the departure of what was done", () => {
  for (const order of [{ closed: { at: 3, by: "Q" } }, { cancelled: { at: 3, by: "Q", reason: "doublon" } }]) {
    for (const state of ["planned", "arrived"] as const) assert.equal(progressOf(order, { state }), "given_up");
    assert.equal(progressOf(order, { state: "done" }), "handling");
    assert.equal(progressOf(order, { state: "failed" }), "failure");
  }
});

Deno.test("farthest() never takes a step back, whichever of page and phone is older", () => {
  assert.equal(farthest("planned", ["arrival", "handling"]), "handling");
  assert.equal(farthest("departure", ["arrival"]), "departure");
  assert.equal(farthest("arrival", []), "arrival");
  assert.equal(farthest("arrival", ["failure"]), "failure");
  assert.equal(farthest("given_up", ["arrival", "failure"]), "given_up");
});

Deno.test("nextStep() leads from arrival to departure and ends", () => {
  const order: Progress[] = ["planned", "arrival", "handling", "departure", "failure", "given_up"];
  assert.deepEqual(order.map(nextStep), ["arrival", "handling", "departure", null, null, null]);
});
