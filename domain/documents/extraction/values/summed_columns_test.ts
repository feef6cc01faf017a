import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const table = (last: string) => `
  Article               Nb colis        Poids brut

  Buffet                       2             74 kg
  Table                        3             61 kg
  Chaises                      2             22 kg
  Ensemble                     ${last}            157 kg
`;

Deno.test("sumBelow() takes the sum of a column, whatever its row is called", () => {
  const { packages, grossWeightGrams } = valuesOf("pod", table("7"));
  assert.deepEqual([packages, grossWeightGrams], ["7", "157000"]);
});

Deno.test("sumBelow() takes no last number that is no sum", () => {
  assert.notEqual(valuesOf("pod", table("9")).packages, "9");
});

Deno.test("sumBelow() follows a column by where its numbers end, beyond its label", () => {
  const wide = `
  Article               Colis   Poids brut

  Tubes                     9             9 140
  Cornières                 3             2 860
  Boulons                   2               380
  En tout                  14            12 380
`;
  assert.equal(valuesOf("cmr", wide).grossWeightGrams, "12380000");
});

Deno.test("sumBelow() takes the number of a column for the total, where its row begins with another's", () => {
  const { packages, grossWeightGrams } = valuesOf(
    "cmr",
    `
  Qté          Emballage                       Poids brut
  4            Palette                             760 kg
  2            Colis                                82 kg
  6            Total de l'expédition               842 kg
`,
  );
  assert.deepEqual([packages, grossWeightGrams], ["6", "842000"]);
});

Deno.test("sumBelow() adds no numbers of lines, and reaches over lines of two rows", () => {
  const lines = `
  Nombre de colis     18

  Poste      Article            Quantité
  000010     Peinture           48
  000020     Lasure             24
  000030     Vernis             24
`;
  assert.equal(valuesOf("pod", lines).packages, "18");
});

Deno.test("sumBelow() takes the last number that is a sum, where counts add up by chance before", () => {
  const drawing = `
  BON DE LIVRAISON

  Article          Colis     Poids kg
  Beurre           1         10,4
  Crème            3         19,2
  Poulet           4         17,6
  Frites           5         64,5
  Total            13        111,7
`;
  assert.equal(valuesOf("pod", drawing).packages, "13");
});
