import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

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
