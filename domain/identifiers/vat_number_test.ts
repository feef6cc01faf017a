import assert from "node:assert/strict";
import { frenchVatKey, normaliseVatNumber } from "./vat_number.ts";

Deno.test("frenchVatKey() gives the tax office's keys", () => {
  assert.deepEqual(["732829320", "356000000", "552100554"].map(frenchVatKey), ["44", "39", "96"]);
});

Deno.test("normaliseVatNumber() checks French numbers by key and SIREN", () => {
  assert.equal(normaliseVatNumber("fr 44 732 829 320"), "FR44732829320");
  assert.equal(normaliseVatNumber("FR45732829320"), null);
  assert.equal(normaliseVatNumber("FR44732829321"), null);
  assert.equal(normaliseVatNumber("FRA4732829320"), "FRA4732829320");
});

Deno.test("normaliseVatNumber() checks other countries by pattern", () => {
  for (const number of ["BE0123456789", "DE123456789", "ESB12345678", "NL123456789B01", "CHE123456789TVA"]) {
    assert.equal(normaliseVatNumber(number), number);
  }
  for (const number of ["BE2123456789", "DE12345678", "US123456789", "", "NL123456789"]) {
    assert.equal(normaliseVatNumber(number), null);
  }
});
