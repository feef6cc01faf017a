import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const proof = (label: string) => `
  BON DE LIVRAISON

  Livraison conforme                    ${label}
  Admise avec réserves :                A. Soulier, gestionnaire
`;

Deno.test("isClaimedAbove() leaves what stands below a label of its own to that", () => {
  const { reservations, signedBy } = valuesOf("pod", proof("Nom et fonction de l'agent :"));
  assert.deepEqual([reservations, signedBy], [undefined, "A. Soulier"]);
  assert.equal(valuesOf("pod", proof("Tournée 12")).reservations, "A. Soulier, gestionnaire");
});
