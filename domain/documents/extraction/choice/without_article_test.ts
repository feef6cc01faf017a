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

Deno.test("withoutArticle() gives a firm what it is back where that is a part of its name, and the name an adjective", () => {
  const insurerOf = (name: string) =>
    valuesOf(
      "insurance",
      `
  ${name}

  La ${name} atteste que l'entreprise LOUE TRANSPORT SARL bénéficie d'un contrat
`,
    ).insurer;
  assert.equal(insurerOf("Compagnie Jurassienne d'Assurances"), "Compagnie Jurassienne d'Assurances");
});
