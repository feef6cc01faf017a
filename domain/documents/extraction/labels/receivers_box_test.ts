import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const boxes = (last: string) => `
  LETTRE DE VOITURE

  VISA MAGASIN                  VISA CHAUFFEUR                ${last}

  L. Moreau                     Th. Petit
`;

Deno.test("withReceiversBox() takes no signature beside the box of who receives for that of it", () => {
  assert.equal(valuesOf("cmr", boxes("SIGNATURE CLIENT")).signature, "not_seen");
  assert.equal(valuesOf("cmr", boxes("REMARQUES")).signature, "present");
});
