import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const receipt = (line: string) => `
  RÉCÉPISSÉ DE TRANSPORT

  Nom du signataire C. Baudry
  ${line}
`;

Deno.test("textBeside() ends a label that goes on in small before what is counted", () => {
  assert.equal(valuesOf("pod", receipt("Réserves précises colis n° 3 ouvert")).reservations, "colis n° 3 ouvert");
  assert.equal(valuesOf("pod", receipt("Réserves éventuelles 2 cartons mouillés")).reservations, "2 cartons mouillés");
});
