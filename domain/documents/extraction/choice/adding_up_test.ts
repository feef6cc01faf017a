import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("addingUp() finds amounts without labels that a rate of tax proves", () => {
  const { netCents, vatCents, totalCents } = valuesOf("invoice", "  Fret      832,50\n  166,50\n\n  Net à payer :  999,00\n");
  assert.deepEqual([netCents, vatCents, totalCents], ["83250", "16650", "99900"]);
});

Deno.test("addingUp() takes no amounts that add up by chance", () => {
  const { netCents, vatCents, totalCents } = valuesOf("invoice", "  Fret      610,00\n  35,00\n\n  Net à payer :  645,00\n");
  assert.deepEqual([netCents, vatCents, totalCents], [undefined, undefined, "64500"]);
});

Deno.test("addingUp() takes the tax that a rate proves for that of a net, where the total was read but in part", () => {
  const table =
    "\n  Base imponible     % IVA       Cuota IVA      Total factura\n  1.187,20           21,00       249,31         1.43\n";
  const { netCents, vatCents, totalCents } = valuesOf("invoice", table);
  assert.deepEqual([netCents, vatCents, totalCents], ["118720", "24931", "143651"]);
});

Deno.test("addingUp() takes the sum of a net and a tax with labels for the total, where it has none, whatever the rates", () => {
  const { totalCents } = valuesOf(
    "invoice",
    "\n  Total HT        2 802,40\n  Total TVA         372,48\n\n  en euros        3 174,88\n",
  );
  assert.equal(totalCents, "317488");
});
