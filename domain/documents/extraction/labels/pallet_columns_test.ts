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

Deno.test("withPalletColumns() finds the column whose heading stands close behind another, and in Spanish", () => {
  const table = (heading: string) => `
 Article          Quantité ${heading}     Poids brut

 Étuis            96 000  14          5 236 KG
`;
  assert.equal(valuesOf("pod", table("Nb pal.")).packages, "14");
  const spanish = `
 Descripción             Palés     Peso bruto kg

 Gres                    12        13 420

 Nombre: Éric Lahitte
`;
  assert.equal(valuesOf("pod", spanish).packages, "12");
});

Deno.test("withPalletColumns() takes the column of all pallets beside those of each kind", () => {
  const kinds = `
 Full      Half      Total pallets      Gross weight     Description
 2         1         3                  1,140 kg         Bagged compost
`;
  assert.equal(valuesOf("pod", kinds).packages, "3");
});

Deno.test("withPalletColumns() takes the pallets in a list of what goods are, and none that went to and fro", () => {
  const list = (label: string) => `
 Nature             Linge plat              ${label}   14
 Poids brut         2 765 kg                Température           Ambiante
`;
  assert.equal(valuesOf("pod", list("Nombre de palettes")).packages, "14");
  assert.equal(valuesOf("pod", list("Palettes reprises ")).packages, undefined);
});

Deno.test("withPalletColumns() counts no pallets that go to and fro in a column of goods", () => {
  assert.equal(valuesOf("pod", table("Palettes")).palletsGiven, undefined);
});

Deno.test("withPalletColumns() takes what packages are counted in, in parentheses behind their label, for no pallets that go to and fro", () => {
  const albaran = `
 Articulo   Descripción                  Cajas     Palets
 GR6060PZ   Gres porcelánico 60x60       120       3
 RD0860PZ   Rodapié 8x60                 48        1
 Total bultos (palets): 4
`;
  const { packages, palletsGiven } = valuesOf("pod", albaran);
  assert.deepEqual([packages, palletsGiven], ["4", undefined]);
});

Deno.test("withPalletColumns() takes pallets for packages beside what goes into them, and in a list of totals", () => {
  const english = `
 Item      Description        Pieces     Pallets     Gross weight (kg)

 WB-450    Wash basin         180        5           2,790
 PD-200    Pedestal           120        6           3,425
 Total                                   11          6,215
`;
  assert.equal(valuesOf("pod", english).packages, "11");
  assert.equal(valuesOf("pod", "\n Nombre total de palettes     6\n Poids brut total             5 840 kg\n").packages, "6");
});
