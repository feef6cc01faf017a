import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("countsSomething() takes what stands behind a number beside a label for what it counts", () => {
  const note = `
  RÉCÉPISSÉ DE TRANSPORT N° 340-2261874
  Nom du signataire     M. Cazal
  Réserves précises     1 receveur fendu




  Les mentions « sous réserve de déballage » ou « sous réserve de contrôle » sont sans valeur.
`;
  const { reservations, signedBy } = valuesOf("pod", note);
  assert.deepEqual([reservations, signedBy], ["1 receveur fendu", "M. Cazal"]);
});

Deno.test("countsSomething() takes the number of a box before a label in small for none of its value", () => {
  const note =
    "\n  1 remettant (nom, adresse, pays)       16 transporteur (nom, adresse, pays)\n  Papeteries Lenoir                      Rouleurs du Nord\n";
  assert.equal(valuesOf("cmr", note).carrier, "Rouleurs du Nord");
});
