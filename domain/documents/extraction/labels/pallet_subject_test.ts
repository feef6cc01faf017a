import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("isAboutPallets() counts what a row of pallets says to be given and returned", () => {
  const { palletsGiven, palletsReturned } = valuesOf("pod", "Emballages consignés - PAL-EUR 800x1200 : livré 13 / repris 9");
  assert.deepEqual([palletsGiven, palletsReturned], ["13", "9"]);
});

Deno.test("isAboutPallets() counts in the block and in the table below a heading of pallets", () => {
  const block = valuesOf(
    "pod",
    `
   21. Pallets
   Left on site 6
   Handed back to driver 5
`,
  );
  assert.deepEqual([block.palletsGiven, block.palletsReturned], ["6", "5"]);
  const table = valuesOf(
    "pod",
    `
   Gestion des supports         Livrés       Rendus
   EUR 80x120                   32           31
`,
  );
  assert.deepEqual([table.palletsGiven, table.palletsReturned], ["32", "31"]);
});

Deno.test("isAboutOthers() counts no rolls as pallets", () => {
  const { palletsGiven, palletsReturned } = valuesOf(
    "pod",
    `
   Palettes bois            Rolls isothermes
   déposées : 1             déposées : 7
   récupérées : 2           récupérées : 8
`,
  );
  assert.deepEqual([palletsGiven, palletsReturned], ["1", "2"]);
});

Deno.test("isAboutPallets() takes what was left and taken back in two rows for pallets, and not one of them alone", () => {
  const rows = "  Left at site      22\n  Taken back        20\n";
  assert.deepEqual([valuesOf("pod", rows).palletsGiven, valuesOf("pod", rows).palletsReturned], ["22", "20"]);
  assert.equal(valuesOf("pod", "  Taken back        20\n").palletsReturned, undefined);
});
