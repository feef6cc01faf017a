import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const invoice = (siret: string, vatNumber: string) => `
  SIRET ${siret}    TVA intracommunautaire ${vatNumber}
`;

Deno.test("withSiretOfVat() puts right figures of a SIRET that the VAT number tells", () => {
  assert.equal(valuesOf("invoice", invoice("446 039 919 00019", "FR16446039919")).siret, "44603991900019");
  assert.equal(valuesOf("invoice", invoice("445 039 919 00019", "FR16446039919")).siret, "44603991900019");
});

Deno.test("withSiretOfVat() leaves a SIRET whose other figures are wrong too, and that of another firm", () => {
  assert.equal(valuesOf("invoice", invoice("445 039 919 00018", "FR16446039919")).siret, "44503991900018");
  assert.equal(valuesOf("invoice", invoice("771 602 315 00011", "FR16446039919")).siret, "77160231500011");
});
