import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const note = (label: string, reservations: string) => `
  BON DE LIVRAISON  N° 260118827

  ${label} : fragile, côté route

  Date : 29/01/26
  Nom : D. Roussillat
  ${reservations}
`;

Deno.test("deniedRemarks() takes what stands above reservations that are none for a remark of the sender", () => {
  for (const nothing of ["Réserves : RAS", "Exceptions: none reported", "Incidencias: ninguna"]) {
    assert.equal(valuesOf("pod", note("Observations", nothing)).reservations, undefined);
  }
  assert.notEqual(valuesOf("pod", note("Observations", "Réserves :")).reservations, undefined);
  assert.notEqual(valuesOf("pod", note("Réserves au déchargement", "Réserves : RAS")).reservations, undefined);
});
