import assert from "node:assert/strict";
import { segmentsOf } from "./segments.ts";

Deno.test("segmentsOf() counts 160 characters of the default alphabet, 153 in each of several parts", () => {
  for (const [length, parts] of [[0, 1], [160, 1], [161, 2], [306, 2], [307, 3]] as const) {
    assert.equal(segmentsOf("é".repeat(length)), parts, String(length));
  }
});

Deno.test("segmentsOf() counts the signs of the extension twice, and cuts none in two", () => {
  assert.equal(segmentsOf("€".repeat(80)), 1);
  assert.equal(segmentsOf("€".repeat(81)), 2);
  // 153 is odd: a part ends a place early.
  assert.equal(segmentsOf("€".repeat(152)), 2);
  assert.equal(segmentsOf("€".repeat(153)), 3);
});

Deno.test("segmentsOf() counts 70 units where one character is outside, 67 in each of several parts", () => {
  for (const [length, parts] of [[70, 1], [71, 2], [134, 2], [135, 3]] as const) {
    assert.equal(segmentsOf("ê" + "a".repeat(length - 1)), parts, String(length));
  }
  assert.equal(segmentsOf("🚚".repeat(35)), 1);
  assert.equal(segmentsOf("🚚".repeat(36)), 2);
  // A pair of units stays in one part: 33 a part.
  assert.equal(segmentsOf("🚚".repeat(67)), 3);
});
