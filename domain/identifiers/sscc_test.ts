import assert from "node:assert/strict";
import fc from "fast-check";
import { gs1CheckDigit, normaliseSscc } from "./sscc.ts";

Deno.test("gs1CheckDigit() of the GS1 example is 8", () => assert.equal(gs1CheckDigit("33012345000000001"), 8));

Deno.test("normaliseSscc() takes a code with and without its application identifier", () => {
  assert.equal(normaliseSscc("330123450000000018"), "330123450000000018");
  assert.equal(normaliseSscc("(00) 3 3012345 000000001 8"), "330123450000000018");
});

Deno.test("normaliseSscc() takes any 17 digits with their check digit and no other", () => {
  fc.assert(fc.property(fc.stringMatching(/^\d{17}$/), fc.integer({ min: 1, max: 9 }), (digits, shift) => {
    const check = gs1CheckDigit(digits);
    return normaliseSscc(digits + check) !== null && normaliseSscc(digits + ((check + shift) % 10)) === null;
  }));
});
