import assert from "node:assert/strict";
import type { ExtractedField, FieldName } from "../extracted_field.ts";
import { withRightedPallets } from "./righted_pallets.ts";

const field = (name: FieldName, value: string, confidence: number): ExtractedField => ({
  ...{ name, value, written: value, confidence, page: 0 },
  box: { x0: 0, y0: 0, x1: 0.1, y1: 0.1 },
});

const righted = (given: string, returned: string, due: string, confidence = 90) =>
  withRightedPallets([
    field("palletsGiven", given, 90),
    field("palletsReturned", returned, confidence),
    field("palletsDue", due, 90),
  ]).map(({ value }) => value);

Deno.test("withRightedPallets() puts a figure right that looks like the one that the others ask for", () => {
  assert.deepEqual(righted("33", "23", "5"), ["33", "28", "5"]);
  assert.deepEqual(righted("31", "19", "17"), ["31", "14", "17"]);
});

Deno.test("withRightedPallets() puts a lost figure back, and what was hardly read right", () => {
  assert.deepEqual(righted("2", "16", "8"), ["24", "16", "8"]);
  assert.deepEqual(righted("20", "1", "6", 41), ["20", "14", "6"]);
});

Deno.test("withRightedPallets() leaves what adds up, with refused ones or without, and what may be wrong in several ways or none", () => {
  assert.deepEqual(righted("33", "28", "5"), ["33", "28", "5"]);
  assert.deepEqual(righted("20", "12", "5"), ["20", "12", "5"]);
  assert.deepEqual(righted("39", "13", "18"), ["39", "13", "18"]);
});

Deno.test("withRightedPallets() says that somebody has to look", () => {
  const [, returned] = withRightedPallets([
    field("palletsGiven", "33", 90),
    field("palletsReturned", "23", 90),
    field("palletsDue", "5", 90),
  ]);
  assert.ok(returned!.confidence < 60);
});
