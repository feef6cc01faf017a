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
