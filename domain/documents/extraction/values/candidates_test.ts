import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("candidatesOf() takes pallets that went to and fro before those on which goods came", () => {
  const note = `
  Article             Lot     Palettes     Poids brut kg
  Fromage blanc       720            8             3 312
  Faisselle           600           10             2 340
  Total livraison    1320           18             5 652
  Nombre de colis : 42

  Supports

  Type          Déposés par le transporteur      Repris par le transporteur


  EPAL                        17                             16
`;
  const { palletsGiven, palletsReturned } = valuesOf("pod", note);
  assert.deepEqual([palletsGiven, palletsReturned], ["17", "16"]);
});

Deno.test("candidatesOf() takes a number for that of the label beside it, not for that of one above", () => {
  const { orderNumber } = valuesOf(
    "cmr",
    `
  5 Documents / Donneur d'ordre
  COMMANDE DESTINATAIRE            BE-77140
  BL JOINT                   4009182
`,
  );
  assert.equal(orderNumber, "BE-77140");
});

Deno.test("candidatesOf() finds no carrier behind a comma within a sentence", () => {
  const { carrier } = valuesOf(
    "cmr",
    `
  16 Transporteur | Vervoender

  TRANSPORTS VANDERMEULEN NV
  B-3700 TONGEREN



  ORIGINAL POUR LE TRANSPORTEUR, FEUILLET ROUGE POUR L'EXPEDITEUR
`,
  );
  assert.equal(carrier, "TRANSPORTS VANDERMEULEN NV");
});
