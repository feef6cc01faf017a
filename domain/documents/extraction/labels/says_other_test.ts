import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("saysOther() parts the heading of a weight from that of the column close before it", () => {
  const table = (gap: string) => `
 Vin                     Cartons   Bouteilles Volume hl${gap}Poids kg
 Crozes-Hermitage             25          150    1,1250   212,5
 Saint-Joseph                 15           90    0,6750   127,5
 Total                        40          240    1,8000   340,0
`;
  assert.equal(valuesOf("pod", table("  ")).grossWeightGrams, "340000");
});

Deno.test("saysOther() parts the heading of a weight from that of the column close behind it", () => {
  const table = (next: string) => `
  Nature              Poids brut  ${next}
  Flacons             16072 kg    non
`;
  assert.equal(valuesOf("cmr", table("Échange palettes")).grossWeightGrams, "16072000");
});
