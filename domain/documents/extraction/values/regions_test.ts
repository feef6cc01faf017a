import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("regionBelow() reads below a label of which a typewriter set the colon apart", () => {
  const note =
    "\n LIVRE A  :                           FACTURE A  :\n FRIGONOR PLATEFORME DE CARPIQUET     NORMANDIE ACHATS\n 14650 CARPIQUET                      76000 ROUEN\n";
  assert.equal(valuesOf("pod", note).consignee, "FRIGONOR PLATEFORME DE CARPIQUET");
});
