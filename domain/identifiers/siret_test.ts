import assert from "node:assert/strict";
import fc from "fast-check";
import { normaliseSiret } from "./siret.ts";

Deno.test("normaliseSiret() takes a Luhn-valid number however it is spaced", () => {
  assert.equal(normaliseSiret("732 829 320 00074"), "73282932000074");
});

Deno.test("normaliseSiret() takes La Poste's head office by Luhn and its other places by digit sum", () => {
  assert.equal(normaliseSiret("35600000000048"), "35600000000048");
  assert.equal(normaliseSiret("35600000000051"), "35600000000051");
  assert.equal(normaliseSiret("35600000000052"), null);
});

Deno.test("normaliseSiret() refuses any number with one digit changed", () => {
  fc.assert(fc.property(fc.nat(13), fc.integer({ min: 1, max: 9 }), (position, shift) => {
    const digits = [..."73282932000074"];
    digits[position] = String((Number(digits[position]) + shift) % 10);
    return normaliseSiret(digits.join("")) === null;
  }));
});
