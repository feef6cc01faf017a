import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const table = (heading: string) => `
 Nature                ${heading}      Poids brut (kg)

 Laine de verre              7                3 290
 Laine de roche              5                2 550
 Total                      12                5 840
`;

Deno.test("withPalletColumns() takes the pallets of a table of goods for its packages where none are counted", () => {
  assert.equal(valuesOf("pod", table("Palettes")).packages, "12");
});

Deno.test("withPalletColumns() leaves pallets alone where packages are counted", () => {
  assert.equal(valuesOf("pod", `${table("Palettes")}\n\n Nombre de colis : 240\n`).packages, "240");
});
