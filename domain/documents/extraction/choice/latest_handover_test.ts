import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("withLatestHandover() takes the later of two days that are as likely the one of handing over", () => {
  const { deliveredOn } = valuesOf(
    "pod",
    `
 RECEPISSE   N° 44210873316        Date de remise : 04/11/2026


 Livré le : 05/11/2026             Nom : MOREAU
`,
  );
  assert.equal(deliveredOn, "2026-11-05");
});

Deno.test("withLatestHandover() takes no day that is planned, nor one much later", () => {
  assert.equal(valuesOf("pod", " Livré le : 05/11/2026      Livraison prévue le : 06/11/2026\n").deliveredOn, "2026-11-05");
  assert.equal(valuesOf("pod", " Livré le : 05/11/2026      Reçu le : 05/02/2027\n").deliveredOn, "2026-11-05");
});
