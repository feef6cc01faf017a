import assert from "node:assert/strict";
import { readPairedPallets } from "./read_paired_pallets.ts";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("readPairedPallets() reads either of two counts that one cell tells, whether or not they are the same", () => {
  const text = "Palettes remises / reprises\t33 / 30";
  assert.deepEqual(
    [readPairedPallets("palletsGiven")(text)?.value, readPairedPallets("palletsReturned")(text)?.value],
    ["33", "30"],
  );
  const { palletsGiven, palletsReturned } = valuesOf("pod", "\n  Pallets out/in :  12/12\n");
  assert.deepEqual([palletsGiven, palletsReturned], ["12", "12"]);
});

Deno.test("readPairedPallets() reads nothing of other things, and no part of a day", () => {
  assert.equal(readPairedPallets("palletsGiven")("Colis livrés / repris\t12/3"), null);
  assert.equal(readPairedPallets("palletsGiven")("Palettes remises / reprises\t12/10/2026"), null);
});
