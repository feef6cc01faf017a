import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const slip = (gross: string, taxed: string) => `
  RÉCÉPISSÉ n° 0692604417

  Colis     Poids réel kg      Poids taxé kg      Volume m3
  5         ${gross.padEnd(19)}${taxed.padEnd(19)}0,232
`;

Deno.test("withinTaxed() puts the comma back that a weight lost where it is above what is charged for", () => {
  assert.equal(valuesOf("pod", slip("476", "58")).grossWeightGrams, "47600");
});

Deno.test("withinTaxed() leaves a weight below what is charged for, and one that no comma explains", () => {
  assert.equal(valuesOf("pod", slip("476", "580")).grossWeightGrams, "476000");
  assert.equal(valuesOf("pod", slip("476", "12")).grossWeightGrams, "476000");
});
