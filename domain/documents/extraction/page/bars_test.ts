import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("barsOf() parts the columns of what a printer of one typeface drew", () => {
  const { packages, grossWeightGrams } = valuesOf(
    "cmr",
    `
  | NOMBRE | EMBALLAGE | MARCHANDISE    | POIDS NET| PDS BRUT |
  |     26 | BIG BAG   | AMIDON DE BLE  | 26 000   | 26 520   |
`,
  );
  assert.deepEqual([packages, grossWeightGrams], ["26", "26520000"]);
});

Deno.test("barsOf() leaves a single stroke, which is a figure by hand", () => {
  assert.equal(valuesOf("cmr", "\n  Réserves : | colis humide\n").reservations, "1 colis humide");
});
