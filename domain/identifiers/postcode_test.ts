import assert from "node:assert/strict";
import { normalisePostcode } from "./postcode.ts";

Deno.test("normalisePostcode() writes a postcode as its country does", () => {
  assert.equal(normalisePostcode("69 001", "FR"), "69001");
  assert.equal(normalisePostcode("F-69001", "FR"), "69001");
  assert.equal(normalisePostcode("sw1a 1aa", "GB"), "SW1A 1AA");
  assert.equal(normalisePostcode("1012 ab", "NL"), "1012 AB");
  assert.equal(normalisePostcode("11000", "RS"), "11000");
});

Deno.test("normalisePostcode() refuses one that the country cannot have", () => {
  for (
    const [code, country] of [["1000", "FR"], ["00123", "FR"], ["69001", "BE"], ["ABCDE", "DE"], ["99999", "ES"], [
      "",
      "RS",
    ]] as const
  ) {
    assert.equal(normalisePostcode(code, country), null, `${code} ${country}`);
  }
});
