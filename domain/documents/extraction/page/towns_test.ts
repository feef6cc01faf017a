import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("townsOf() knows by its postal code that a town is no firm, whatever label leads to it", () => {
  const voucher = `
  PLATEFORME DURANCE FRAIS                     SITE 084 - CAVAILLON
  AVENUE PIERRE GRAND
  84300 CAVAILLON
`;
  assert.equal(valuesOf("pallet_voucher", voucher).consignee, "PLATEFORME DURANCE FRAIS");
});
