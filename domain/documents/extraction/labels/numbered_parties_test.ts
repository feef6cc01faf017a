import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const note = (label: string, town: string) => `
  BORDEREAU DE LIVRAISON N° D85-0471

  ${label}
  Maison de la Presse Herbretaise
  9 rue de Saumur
  ${town}
`;

Deno.test("withNumberedParties() finds the name and address of a party below its number", () => {
  for (const label of ["Diffuseur n° 85-10442", "Client N° 004117", "Adhérent 71-014", "Stockist no. 4471"]) {
    assert.equal(valuesOf("pod", note(label, "85500 Les Herbiers")).consignee, "Maison de la Presse Herbretaise", label);
  }
  assert.equal(valuesOf("pod", note("Diffuseur n° 85-10442", "Titre   Fournis")).consignee, undefined);
});
