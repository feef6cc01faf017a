import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const note = (label: string, values: string) => {
  const { packages, grossWeightGrams } = valuesOf("pod", `\n  Bon de livraison n° 4471\n\n  ${label}   ${values}\n`);
  return [packages, grossWeightGrams];
};

Deno.test("ofOwnPart() takes of two values behind a label of two things each for its own", () => {
  assert.deepEqual(note("Total bultos / Total peso bruto", "1.120      9.744"), ["1120", "9744000"]);
  assert.deepEqual(note("Nombre de colis / Poids brut :", "12 / 340"), ["12", "340000"]);
  assert.deepEqual(note("Poids brut / Nombre de colis :", "340 / 12"), ["12", "340000"]);
});

Deno.test("ofOwnPart() takes the only value behind a label and its translation", () => {
  assert.deepEqual(note("Poids brut / Gross weight", "9 744"), [undefined, "9744000"]);
});
