import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const note = (rows: string) => `
   Article            Colis          Poids brut

   ${rows}
   Poids brut total                  16.546,500 kg
`;

Deno.test("goesOnBelow() takes the first line of goods for no total", () => {
  const lines = `PLQ-BA13           10             11.620,000 kg
   PLQ-H13            3              3.744,500 kg
   LDR-100            5              1.182,000 kg`;
  assert.equal(valuesOf("pod", note(lines)).grossWeightGrams, "16546500");
});

Deno.test("goesOnBelow() leaves the number of a table of one line", () => {
  const single = `
   Article            Colis          Poids brut

   PLQ-BA13           10             11.620,000 kg
`;
  assert.equal(valuesOf("pod", single).grossWeightGrams, "11620000");
});

Deno.test("goesOnBelow() knows the next number of a column by its place too where its comma was read as a dot", () => {
  const lines = `ARV-2055516        48             427,200 KG
   ARV-2254517        32             324.800 KG
   ARV-3158022        16             534,400 KG

`;
  assert.equal(valuesOf("pod", note(lines)).grossWeightGrams, "16546500");
});
