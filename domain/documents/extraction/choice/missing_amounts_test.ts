import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("withMissingAmount() tells the tax that nobody could read, where its label stands and a rate proves it", () => {
  assert.equal(valuesOf("invoice", "\n  Total HT       1 475,12\n  Total TVA\n  Net à payer    1 770,14\n").vatCents, "29502");
});

Deno.test("withMissingAmount() tells none without its label, and none that no rate proves", () => {
  assert.equal(valuesOf("invoice", "\n  Total HT       1 475,12\n\n  Net à payer    1 770,14\n").vatCents, undefined);
  assert.equal(valuesOf("invoice", "\n  Total HT       1 475,12\n  Total TVA\n  Net à payer    1 775,14\n").vatCents, undefined);
});

Deno.test("withMissingAmount() replaces a total that is less than its net, and leaves one that no rate explains", () => {
  const told = (vat: string) =>
    valuesOf("invoice", `\n  Total HT       1 475,12\n  Total TVA      ${vat}\n  Total TTC      77,14\n`).totalCents;
  assert.equal(told("295,02"), "177014");
  assert.equal(told("311,02"), "7714");
});
