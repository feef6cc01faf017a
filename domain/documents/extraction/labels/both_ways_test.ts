import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const countsOf = (drawing: string) => {
  const { palletsGiven, palletsReturned, palletsDue } = valuesOf("pallet_voucher", drawing);
  return [palletsGiven, palletsReturned, palletsDue];
};

Deno.test("withBothWays() takes what comes second for what went the other way, whoever made the paper out", () => {
  assert.deepEqual(
    countsOf(`
    Palettes reçues        Palettes remises        Solde

    32                     30                      2
`),
    ["32", "30", "2"],
  );
  assert.deepEqual(
    countsOf(`
    Palettes remises       Palettes reçues         Solde

    26                     19                      7
`),
    ["26", "19", "7"],
  );
});

Deno.test("withBothWays() takes what was sent and received for one number", () => {
  const [given, returned] = countsOf(`
    Palettes expédiées     Palettes reçues

    33                     33
`);
  assert.deepEqual([given, returned], ["33", undefined]);
});
