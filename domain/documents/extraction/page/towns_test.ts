import assert from "node:assert/strict";
import { recognitionOf, valuesOf } from "../recognition_fixture.ts";
import { layOut } from "./layout.ts";
import { townsOf } from "./towns.ts";

Deno.test("townsOf() knows by its postal code that a town is no firm, whatever label leads to it", () => {
  const voucher = `
  PLATEFORME DURANCE FRAIS                     SITE 084 - CAVAILLON
  AVENUE PIERRE GRAND
  84300 CAVAILLON
`;
  assert.equal(valuesOf("pallet_voucher", voucher).consignee, "PLATEFORME DURANCE FRAIS");
});

Deno.test("townsOf() knows towns before their country and before a British code", () => {
  const note = (town: string) => `
  CMR

  2 Destinataire                     3 Lieu de livraison
  FILATURA BASSANO SPA               BASSANO DEL GRAPPA
  VIA BRENTA 150
  ${town}
`;
  assert.equal(valuesOf("cmr", note("36061 BASSANO DEL GRAPPA IT")).consignee, "FILATURA BASSANO SPA");
  const layout = layOut(recognitionOf(`  Unit 6, Avonmouth Way, Bristol BS11 9DD   49300 Cholet - 02 41 00`).pages[0]!, 0);
  assert.deepEqual([...townsOf(layout)], ["bristol", "cholet"]);
});
