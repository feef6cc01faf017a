import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("headsCounts() finds no name beside the heading of a column of counts", () => {
  const { consignee } = valuesOf(
    "pod",
    `
  FACTURÉ À                       LIVRÉ À

  SCEA des Grands Ormes           GAEC du Moulin Brûlé
  45480 Outarville                45300 Guigneville

  Désignation         Lot       Cdé     Préparé    Livré   Reliquat Unité     Poids brut kg
  Semence maïs        M5K118     20          18       18          2 sac               382,5
  Herbicide           0326B      12          12       12          0 bidon             276,0
`,
  );
  assert.equal(consignee, "GAEC du Moulin Brûlé");
});

Deno.test("headsCounts() knows counts with decimals and their units", () => {
  const note = `
  BON DE LIVRAISON A-12

  Produit                Commandé          Livré             Lot/N° de série
  Vélo cargo             4,00 Unité(s)     4,00 Unité(s)     MS26-0881
`;
  assert.equal(valuesOf("pod", note).consignee, undefined);
});
