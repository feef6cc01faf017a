import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("regionsOf() looks nowhere else for a remark where none is said right behind the label, in small as a label goes on", () => {
  const note = (said: string) => `
  Chargement - Sète                  Livraison - Puylaurens
  Réserves ${said}                    Réserves ${said}
  Chauffeur seul au quai             Chauffeur seul au quai
`;
  assert.equal(valuesOf("cmr", note("aucune")).reservations, undefined);
});
