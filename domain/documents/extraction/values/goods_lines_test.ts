import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("packedGoods() counts what was delivered of goods whose lines name how they are packed", () => {
  const { packages } = valuesOf(
    "pod",
    `
 Désignation                       Prévu      Livré      Poids brut

 Palettes de produits laitiers        33         32       18 640 kg
 Rolls de beurre                       4          4          820 kg
`,
  );
  assert.equal(packages, "36");
});

Deno.test("packedGoods() counts no pallets that go to and fro, and nothing beside a total of packages", () => {
  const pallets = `
 Supports                  Remis      Repris

 Palette EPAL                 26          24
`;
  assert.equal(valuesOf("pod", pallets).packages, undefined);
  const total = `
 Désignation                       Quantité   Poids brut
 Cartons de vis                       12         480 kg


 Nombre de colis : 14
`;
  assert.equal(valuesOf("pod", total).packages, "14");
});

Deno.test("packedGoods() finds the count before the goods too, but not that before a unit", () => {
  const note = `
 Qty ordered    Qty delivered    Description

 14             12               Pallets of silk 150 gsm
`;
  assert.equal(valuesOf("pod", note).packages, "12");
  const unit = `
 Désignation             Qté livrée     UV

 Ciment CEM II           40             SAC
`;
  assert.equal(valuesOf("pod", unit).packages, undefined);
});

Deno.test("packedGoods() reads a number with its unit in the column of what was delivered", () => {
  const drawing = `
  PREUVE DE LIVRAISON

  Désignation                            Quantité prévue    Quantité livrée    Poids brut
  Bouteilles bière 33 cl - palettes      28 palettes        26 palettes        11 940 kg
`;
  assert.equal(valuesOf("pod", drawing).packages, "26");
});

Deno.test("packedGoods() counts goods of which the line says behind their name how they are packed", () => {
  const table = (packing: string) => `
  Nature                                   Unités     Poids brut
  Lames de terrasse, ${packing}       12         2 640 kg
`;
  assert.equal(valuesOf("pod", table("palettes filmées")).packages, "12");
  assert.equal(valuesOf("pod", table("mélèze naturel  ")).packages, undefined);
});

Deno.test("packedGoods() counts no sacks in a table that counts blocks and metres besides", () => {
  const note = (unit: string) => `
 Code      Désignation              Unité      Qté livrée    Reliquat

 110204    Bloc béton creux         ${unit.padEnd(10)} 360           0
 120035    Ciment gris              Sac        40            0
`;
  assert.deepEqual([valuesOf("pod", note("U")).packages, valuesOf("pod", note("Sac")).packages], [undefined, "400"]);
});
