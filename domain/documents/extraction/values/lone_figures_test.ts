import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("figuresOf() reads a stroke and letters that are alone behind a label of pallets as figures by hand", () => {
  const { palletsRefused, palletsReturned, palletsDue } = valuesOf(
    "pallet_voucher",
    `
  Pallets left on site                       26
  Pallets returned to driver                 IS
  Balance (open)                             e
  Rejected by driver (broken board)          |
`,
  );
  assert.deepEqual([palletsRefused, palletsReturned, palletsDue], ["1", "15", "0"]);
});

Deno.test("figuresOf() leaves a stroke between headings", () => {
  const heads = "\n  Palettes laissées   |   Palettes reprises\n";
  assert.equal(valuesOf("pallet_voucher", heads).palletsGiven, undefined);
});
