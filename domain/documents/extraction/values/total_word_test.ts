import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("totalBelow() knows the row of totals behind a number of another column", () => {
  const { packages, grossWeightGrams } = valuesOf(
    "cmr",
    `
  7 Number of      8 Method of     9 Nature of          11 Gross weight
  packages         packing         the goods            in kg
  6                crates          Pumps                6,120
  3                pallets         Spare parts          1,305
  9                Total                                7,425
`,
  );
  assert.deepEqual([packages, grossWeightGrams], ["9", "7425000"]);
});

Deno.test("totalBelow() finds the row of totals that begins with a figure by hand, read as a letter", () => {
  const { grossWeightGrams } = valuesOf(
    "cmr",
    `
  Nombre de colis     Nature                          Poids brut kg
  S                   big bags                             5 650
  g                   palettes                             3 000
  q                               TOTAUX                   8 750
`,
  );
  assert.equal(grossWeightGrams, "8750000");
});

Deno.test("totalBelow() knows the row of totals behind small words", () => {
  const drawing = `
  BON DE LIVRAISON

  Vin                     Cartons     Poids kg
  Crozes-Hermitage        25          212,5
  Saint-Joseph            15          127,5
  Hermitage               2           28,4
  Soit au total, pris en charge
                          42          368,4
`;
  assert.equal(valuesOf("pod", drawing).grossWeightGrams, "368400");
});
