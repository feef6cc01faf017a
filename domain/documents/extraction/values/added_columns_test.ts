import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf, valuesOf } from "../recognition_fixture.ts";

const goods = (last: string) => `
   Marques          Nombre de colis    Nature               Poids brut kg

   SE/1             6                  vis                  4 812,5
   SE/2             3                  écrous               1 207,0
   ${last}
`;

Deno.test("extractFields() adds up the lines of goods of a consignment note without a total", () => {
  const { packages, grossWeightGrams } = valuesOf("cmr", goods(""));
  assert.deepEqual([packages, grossWeightGrams], ["9", "6019500"]);
});

Deno.test("extractFields() takes the total of a consignment note as it is written", () => {
  const { packages, grossWeightGrams } = valuesOf(
    "cmr",
    goods("Total            9                                       6 019,5"),
  );
  assert.deepEqual([packages, grossWeightGrams], ["9", "6019500"]);
});

Deno.test("extractFields() adds nothing to a single line of goods", () => {
  const single = `
   Marques          Nombre de colis    Nature               Poids brut kg
   SE/1             6                  vis                  4 812,5

   21 Établie à Tain le 02/06/2026
`;
  const { packages, grossWeightGrams } = valuesOf("cmr", single);
  assert.deepEqual([packages, grossWeightGrams], ["6", "4812500"]);
});

Deno.test("extractFields() adds no number of a box, set lower than its label, to the lines of goods", () => {
  const { engine, pages: [page] } = recognitionOf(`
  6 Marques            7 Nombre de colis        9 Nature            11 Poids brut kg

  NF 6124              33                       conserves           22 385
`);
  const lines = page!.lines.map(({ words }) => ({
    words: words.map((word) =>
      word.text === "7" ? { ...word, box: { ...word.box, y0: word.box.y0 + 0.008, y1: word.box.y1 + 0.008 } } : word
    ),
  }));
  const fields = extractFields("cmr", { engine, pages: [{ ...page!, lines }] });
  assert.equal(fields.find(({ name }) => name === "packages")?.value, "33");
});
