import assert from "node:assert/strict";
import { lookOf, normalisePlate, platePrefix } from "./plate.ts";

Deno.test("normalisePlate() writes French plates with dashes", () => {
  for (const text of ["ab123cd", "AB-123-CD", " ab 123 cd ", "AB.123.CD"]) assert.equal(normalisePlate(text), "AB-123-CD");
  assert.equal(normalisePlate("1234 ab 69"), "1234-AB-69");
  assert.equal(normalisePlate("12 abc 2a"), "12-ABC-2A");
});

Deno.test("normalisePlate() keeps foreign plates as they are written", () => {
  assert.equal(normalisePlate("m-ab 1234"), "M-AB-1234");
  assert.equal(normalisePlate("1-abc-123"), "1-ABC-123");
});

Deno.test("normalisePlate() refuses what is no plate", () => {
  for (const text of ["", "ABC", "A1", "ABCDEF", "AB-123-CD-456-EF", "AB_123_CD"]) assert.equal(normalisePlate(text), null, text);
});

Deno.test("platePrefix() spells what was typed so far as the whole plate will be", () => {
  for (const typed of ["AB-123-CD", "ab123cd", "Ab 1", "ab", "1234ab69", "1234 A"]) {
    const whole = typed.startsWith("1") ? "1234-AB-69" : "AB-123-CD";
    assert.ok(whole.startsWith(platePrefix(typed)), typed);
  }
});

Deno.test("lookOf() makes numbers alike that look alike", () => {
  assert.equal(lookOf("gr-0S2 HJ"), lookOf("GR-O52-HJ"));
  assert.notEqual(lookOf("GR-052-HJ"), lookOf("GR-053-HJ"));
});
