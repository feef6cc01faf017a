import assert from "node:assert/strict";
import { addressOfText } from "./address_text.ts";

const CASES: readonly (readonly [string, line1: string, postcode: string, city: string])[] = [
  ["123 Rue Test, Paris", "123 Rue Test", "", "Paris"],
  ["Paris", "", "", "Paris"],
  ["1 rue du Port, 69007 Lyon", "1 rue du Port", "69007", "Lyon"],
  ["1 rue du Port 69007 Lyon", "1 rue du Port", "69007", "Lyon"],
  ["69007 Lyon", "", "69007", "Lyon"],
  ["Quai 4, zone B2", "Quai 4, zone B2", "", ""],
  ["ZI Nord, 00000 Nulle-Part", "ZI Nord, 00000 Nulle-Part", "", ""],
];

for (const [line, line1, postcode, city] of CASES) {
  Deno.test(`addressOfText() reads "${line}"`, () => {
    assert.deepEqual(addressOfText(line), { line1, postcode, city, country: "FR" });
  });
}

Deno.test("addressOfText() loses nothing of a town that is too long", () => {
  const line = "a".repeat(100);
  assert.equal(addressOfText(line).line1, line);
});
