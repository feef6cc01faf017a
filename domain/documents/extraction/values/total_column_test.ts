import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("inTotalColumn() takes the total of a row of several numbers", () => {
  const { palletsGiven, palletsReturned } = valuesOf(
    "pallet_voucher",
    `

                       Qualité A      Qualité B      Total

    Palettes laissées  10             12             22

    Palettes reprises  4              9              13
`,
  );
  assert.deepEqual([palletsGiven, palletsReturned], ["22", "13"]);
});

Deno.test("inTotalColumn() leaves the first number of a row without a total", () => {
  const drawing = `

                       EUR            Autres

    Palettes laissées  10             12
`;
  assert.equal(valuesOf("pallet_voucher", drawing).palletsGiven, "10");
});
