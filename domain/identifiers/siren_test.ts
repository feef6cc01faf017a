import assert from "node:assert/strict";
import { normaliseSiren } from "./siren.ts";

Deno.test("normaliseSiren() takes a Luhn-valid number however it is spaced", () => {
  assert.equal(normaliseSiren("732 829 320"), "732829320");
});

Deno.test("normaliseSiren() refuses a wrong check digit, a wrong length and letters", () => {
  for (const text of ["732829321", "73282932", "7328293200", "73282932A", ""]) assert.equal(normaliseSiren(text), null, text);
});
