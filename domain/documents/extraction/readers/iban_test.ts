import assert from "node:assert/strict";
import { normaliseIban } from "./iban.ts";

Deno.test("normaliseIban() takes IBANs of their country's length whose check digits hold", () => {
  assert.equal(normaliseIban("FR76 3000 6000 0112 3456 7890 189"), "FR7630006000011234567890189");
  assert.equal(normaliseIban("de89 3704 0044 0532 0130 00"), "DE89370400440532013000");
  for (const wrong of ["FR7630006000011234567890188", "FR763000600001123456789018", "ZZ7630006000011234567890189", "IBAN", ""]) {
    assert.equal(normaliseIban(wrong), null);
  }
});
