import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("valueColumns() knows a second column of two numbers by their labels, which stand below one another too", () => {
  const drawing = `
  BON DE PALETTES

  Expéditeur            Eaux du Morvan SA
  Date du bon           10/06/2026             Date de réception      11/06/2026
  Réf. expéditeur       77 90233108            Réf. commande          4510077216
`;
  assert.equal(valuesOf("pallet_voucher", drawing).orderNumber, "4510077216");
});

Deno.test("valueColumns() counts labels of which only the first word is known", () => {
  const drawing = `
  BON D'ÉCHANGE PALETTES

  Date                  28/04/2026             N° de commande      CH-26-5519
  Véhicule              FB-741-QS              Chauffeur           M. Sabatier
  Client chargeur       MINOTERIE DES ALPILLES - 13210 SAINT-RÉMY-DE-PROVENCE
  Lieu de livraison     LOGIDIS VITROLLES - 4e Avenue, ZI Les Estroublans - 13127
                        VITROLLES
`;
  assert.equal(valuesOf("pallet_voucher", drawing).consignee, "LOGIDIS VITROLLES");
});
