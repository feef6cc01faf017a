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
