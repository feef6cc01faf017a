import assert from "node:assert/strict";
import { withMovementsPutRight } from "./misread_movement.ts";

Deno.test("withMovementsPutRight() puts right one letter of a word that counts pallets", () => {
  assert.equal(withMovementsPutRight("palettes rerusees"), "palettes refusees");
  assert.equal(withMovementsPutRight("restituces"), "restituees");
});

Deno.test("withMovementsPutRight() leaves words with another first letter, of another length and with two letters that differ", () => {
  for (const text of ["palettes vendues", "restitution", "rerusces", "livree"]) assert.equal(withMovementsPutRight(text), text);
});
