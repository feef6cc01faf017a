import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const form = (label: string) => `
  Scierie Grandval

  Le       22 mai 2026
  ${label}     Charpentes Lallemand
  Adresse  ZA La Grande Terre, 55000 Bar-le-Duc
`;

Deno.test("nameOverAddress() takes what stands over an address for its name, whatever its label was read as", () => {
  assert.equal(valuesOf("pod", form("Liéà")).consignee, "Charpentes Lallemand");
});

Deno.test("nameOverAddress() leaves the address of somebody whose label is known", () => {
  assert.equal(valuesOf("pod", form("Expéditeur")).consignee, undefined);
});

Deno.test("nameOverAddress() takes the name in the column of the address where nothing was read of its label", () => {
  assert.equal(valuesOf("pod", form("    ")).consignee, "Charpentes Lallemand");
});
