import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const note = (count: number, weight: string) => `
  Palettes livrées : ${count}

  Poids brut : ${weight}
`;

Deno.test("withoutWeightlessPallets() leaves no more pallets than goods of that weight stand on", () => {
  assert.equal(valuesOf("pod", note(100, "148,6 kg")).palletsGiven, undefined);
  assert.equal(valuesOf("pod", note(33, "14 640 kg")).palletsGiven, "33");
  assert.equal(valuesOf("pod", note(1, "6 kg")).palletsGiven, "1");
});
