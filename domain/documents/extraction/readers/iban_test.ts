import assert from "node:assert/strict";
import { ibanLengthIn, normaliseIban } from "./iban.ts";
import { readIban } from "./read_identifier.ts";

Deno.test("normaliseIban() takes IBANs of their country's length whose check digits hold", () => {
  assert.equal(normaliseIban("FR76 3000 6000 0112 3456 7890 189"), "FR7630006000011234567890189");
  assert.equal(normaliseIban("de89 3704 0044 0532 0130 00"), "DE89370400440532013000");
  for (const wrong of ["FR7630006000011234567890188", "FR763000600001123456789018", "ZZ7630006000011234567890189", "IBAN", ""]) {
    assert.equal(normaliseIban(wrong), null);
  }
});

Deno.test("ibanLengthIn() tells how much of a run is an IBAN where words follow", () => {
  assert.equal(ibanLengthIn("BE49 6010 7618 2371 BIC"), 19);
  assert.equal(ibanLengthIn("BE49 6010 7618 2371"), null);
  assert.equal(ibanLengthIn("BE49 6010 7618 23711"), null);
  assert.equal(ibanLengthIn("ZZ49 6010 7618 2371 BIC"), null);
});

Deno.test("readIban() takes an IBAN before the words of what follows", () => {
  assert.equal(readIban("IBAN BE49 6010 7618 2371 BIC ARSPBE22")?.value, "BE49601076182371");
  assert.equal(readIban("IBANBE49 6010 7618 2371")?.value, "BE49601076182371");
  assert.equal(readIban("IBAN BE49 6010 7618 2372 BIC ARSPBE22")?.fault, "iban_check_fails");
});
