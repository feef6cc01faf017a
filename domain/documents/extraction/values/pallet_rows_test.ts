import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("inRowOfPallets() takes the row of pallets in a table that counts kegs and crates too", () => {
  const { palletsGiven, palletsReturned, palletsRefused, palletsDue } = valuesOf(
    "pallet_voucher",
    `
  Emballage                  Laissé      Repris      Refusé      Solde

  Fût inox 30 L                  48          61           0        -13
  Casier bois                   240         196           4         44
  Palette EPAL 7                 12           9           1          3
`,
  );
  assert.deepEqual([palletsGiven, palletsReturned, palletsRefused, palletsDue], ["12", "9", "1", "3"]);
});
