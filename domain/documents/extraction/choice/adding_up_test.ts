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
