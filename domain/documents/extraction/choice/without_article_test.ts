import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("withoutArticle() takes the name of a firm as it writes it on a line of its own", () => {
  const insurerIn = (head: string) =>
    valuesOf(
      "insurance",
      `
  ${head}

  La Mutuelle Occitane des Professionnels certifie que CAPITOLE COURSES EXPRESS SARL bénéficie
  du contrat de responsabilité civile RCE 7 204 933.
`,
    ).insurer;
  assert.equal(insurerIn("Mutuelle Occitane des Professionnels"), "Mutuelle Occitane des Professionnels");
  assert.equal(insurerIn("ATTESTATION"), "La Mutuelle Occitane des Professionnels");
});
