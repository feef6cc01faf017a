import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const remarks = (heading: string) => `
  Expéditeur              Papeteries du Haut-Doubs

  ${heading}
  À la prise en charge    Aucune
  À la livraison          Bobine 17 : emballage déchiré
`;

Deno.test("withRemarkRows() takes the rows below a heading of remarks for such", () => {
  assert.equal(valuesOf("cmr", remarks("Réserves")).reservations, "Bobine 17 : emballage déchiré");
  assert.equal(valuesOf("cmr", remarks("Remarks and exceptions")).reservations, "Bobine 17 : emballage déchiré");
});

Deno.test("withRemarkRows() leaves rows of another thing", () => {
  assert.equal(valuesOf("cmr", remarks("Horaires")).reservations, undefined);
});
