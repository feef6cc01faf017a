import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("wholeTerm() takes the year that a contract runs, not the day when it was first made", () => {
  const { validFrom, validUntil } = valuesOf(
    "insurance",
    `
  Effet initial :     01/03/2018
  Dernier avenant le  12/01/2026

  Garanties en cours depuis le 01/03/2026.
  Échéance :          28/02/2027
`,
  );
  assert.deepEqual([validFrom, validUntil], ["2026-03-01", "2027-02-28"]);
});

Deno.test("wholeTerm() leaves a period that is written as one, of whatever length", () => {
  const { validFrom, validUntil } = valuesOf(
    "insurance",
    "\n  Date de naissance du contrat : 01/04/2026\n\n  Valable du 01/10/2026 au 31/03/2027\n",
  );
  assert.deepEqual([validFrom, validUntil], ["2026-10-01", "2027-03-31"]);
});
