import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("countsNoPallets() leaves out pallets that nobody wants back, where nothing says that they were exchanged", () => {
  const table = (foot: string) => `
 Désignation             Nb pal.     Poids brut
 Étuis pliants           14          5 236 KG

 ${foot}
`;
  assert.equal(valuesOf("pod", table("Unités d'expédition : palettes perdues 800 x 1200")).palletsGiven, undefined);
  assert.equal(valuesOf("pod", table("Palettes EUR laissées : 14, sur palettes perdues : 2")).palletsGiven, "14");
});

Deno.test("countsNoPallets() knows pallets that go one way by a sentence about them", () => {
  const table = (foot: string) => `
  Part            Description              Quantity     Pallets     Gross kg
  HB-M20-120      Hex bolt M20 x 120       4,800        3           1,428
  HN-M20          Hex nut M20              6,000        1           402

  Number of packages : 96

  ${foot}
`;
  assert.equal(valuesOf("pod", table("Pallets are one-way and need not be returned.")).palletsGiven, undefined);
  assert.equal(valuesOf("pod", table("Goods remain our property until paid.")).palletsGiven, "3");
});

Deno.test("countsNoPallets() takes a nought for none of them where a label but names pallets", () => {
  assert.equal(valuesOf("pod", "\n  Palettes\n  0\n").palletsGiven, undefined);
  assert.equal(valuesOf("pod", "\n  Palettes laissées\n  0\n").palletsGiven, "0");
});

Deno.test("countsNoPallets() takes neither the number of another sentence nor that of a copy", () => {
  const dueOn = (foot: string) => valuesOf("pallet_voucher", `\n  ${foot}\n`).palletsDue;
  assert.equal(dueOn("Les palettes non rendues seront facturées au cours du jour. Tarif 1"), undefined);
  assert.equal(dueOn("Les palettes non rendues seront facturées au cours du jour (feuillet 1)"), undefined);
  assert.equal(dueOn("Palettes non rendues 4"), "4");
});

Deno.test("countsNoPallets() takes how goods are packed in a line of them for no pallets that go to and fro", () => {
  const line = (packed: string) => `
 220871    Maïs grain semence    ${packed}    2       840      896
`;
  assert.equal(valuesOf("pod", line("Palette")).palletsGiven, undefined);
  assert.equal(valuesOf("pod", "\n Palettes    2\n").palletsGiven, "2");
});
