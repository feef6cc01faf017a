import assert from "node:assert/strict";
import { recognitionOf, valuesOf } from "../recognition_fixture.ts";
import { imprintOf } from "./imprint.ts";
import { layOut } from "./layout.ts";

const voucher = (foot: string) => `
  BON D'ENLÈVEMENT                ENL0620773

  Enlevé le        04/11/2026

  Palettes rendues            264






  Site d'enlèvement : nom et signature

  ${foot}
`;
const IMPRINT = "Breizh Palettes EURL - SIRET 830 057 188 00013 - RCS Saint-Brieuc. Commande enregistrée le 30/10/2026.";

Deno.test("imprintOf() tells where a firm prints of itself, from which no paper has its day", () => {
  assert.equal(valuesOf("pallet_voucher", voucher(IMPRINT)).issuedOn, "2026-11-04");
  assert.equal(imprintOf(layOut(recognitionOf(voucher("Merci de votre visite.")).pages[0]!, 0)), Infinity);
});
