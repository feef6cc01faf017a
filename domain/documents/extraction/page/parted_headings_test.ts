import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("withPartedHeadings() parts headings that stand as closely as words where their columns do not", () => {
  const { packages, grossWeightGrams } = valuesOf(
    "pod",
    `
  ARTICLE   DESIGNATION           QTE CDE  QTE LIV  RESTE  COLIS  KG BRUT

  BB20      BLOC BETON B40            420      350     70      5    6 650
  CI32      CIMENT                     96       96      0      2    2 440

  TOTAL                                                        7    9 090
`,
  );
  assert.deepEqual([packages, grossWeightGrams], ["7", "9090000"]);
});

Deno.test("withPartedHeadings() leaves the words of one heading together, however far apart", () => {
  const { grossWeightGrams } = valuesOf(
    "pod",
    `
  Article                Colis     Poids  brut     Poids  net

  Bloc                       5        6 650          6 100
  Ciment                     2        2 440          2 300

  Total                      7        9 090          8 400
`,
  );
  assert.equal(grossWeightGrams, "9090000");
});
