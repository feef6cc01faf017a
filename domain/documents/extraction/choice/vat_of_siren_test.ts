import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const invoice = (vatNumber: string) => `
  SIRET 443 047 576 00030    TVA intracommunautaire ${vatNumber}
`;

Deno.test("withVatOfSiren() puts right a sign of a VAT number that the SIRET tells", () => {
  assert.equal(valuesOf("invoice", invoice("FR46443047576")).vatNumber, "FR46443047576");
  assert.equal(valuesOf("invoice", invoice("FR46448047576")).vatNumber, "FR46443047576");
});

Deno.test("withVatOfSiren() leaves the number of another firm", () => {
  assert.equal(valuesOf("invoice", invoice("FR81432684819")).vatNumber, "FR81432684819");
});
