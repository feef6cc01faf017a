import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("inTotalColumn() takes the total of a row of several numbers", () => {
  const { palletsGiven, palletsReturned } = valuesOf(
    "pallet_voucher",
    `

                       Qualité A      Qualité B      Total

    Palettes laissées  10             12             22

    Palettes reprises  4              9              13
`,
  );
  assert.deepEqual([palletsGiven, palletsReturned], ["22", "13"]);
});

Deno.test("inTotalColumn() leaves the first number of a row without a total", () => {
  const drawing = `

                       EUR            Autres

    Palettes laissées  10             12
`;
  assert.equal(valuesOf("pallet_voucher", drawing).palletsGiven, "10");
});

Deno.test("inTotalColumn() takes no total of something else above for the heading of a column", () => {
  const drawing = `
                                  Poids brut total : 7 864 kg

    Laissées sur chantier     6 le 16 / 06 / 2026
    Reprises vides            4
`;
  assert.equal(valuesOf("pod", drawing).palletsGiven, "6");
});

Deno.test("regionOfTotal() leaves a number that is flush with the next heading to it, and adds up lines whose sum could not be read", () => {
  const note = `
  Repère        Article                       Colis        kg

  01 à 12       Lit médicalisé                   12       744
  13 à 32       Chaise                           20       260
  33 à 41       Chevet                            9       126
                Total de l'envoi                 al      1130
`;
  assert.equal(valuesOf("pod", note).packages, "41");
});
