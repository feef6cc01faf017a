import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const goods = (packages: string, weights: string) => `
  Modèle                          ${packages}       ${weights}
  Chaise, lot de 8                4           132
  Buffet 4 portes                 27          742
  Total (kg bruts)                31          874
`;

Deno.test("inWeightColumn() takes of a row of totals what stands below a heading of weights", () => {
  assert.equal(valuesOf("pod", goods("Colis", "Kg")).grossWeightGrams, "874000");
});

Deno.test("inWeightColumn() leaves a weight with its unit right beside its label, whatever column it stands in", () => {
  const { grossWeightGrams } = valuesOf(
    "cmr",
    `
  Désignation                   Cartons              Poids net kg           Poids brut kg
  Filets                        1 080                8 640                  9 795
  Plats cuisinés                  512                4 608                  5 261

  Unités chargées : 33 palettes   Poids brut total : 15 056 kg   Poids net : 13 248 kg
`,
  );
  assert.equal(grossWeightGrams, "15056000");
});
