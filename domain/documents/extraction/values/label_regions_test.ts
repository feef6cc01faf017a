import assert from "node:assert/strict";
import type { Rule } from "../../recognition.ts";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf, valuesOf } from "../recognition_fixture.ts";

Deno.test("regionsOf() looks for no number below a sentence that begins with a word for a paper", () => {
  const { noteNumber } = valuesOf(
    "pod",
    `
                                                              RÉCÉPISSÉ DE LIVRAISON


                                                                    R26-0093318


  Récépissé à retourner sous 8 jours au siège, dossier en objet. Contrat type. SAS au capital
  de 150 000 € RCS Nantes 777 509 829 - APE 5229B.
`,
  );
  assert.equal(noteNumber, "R26-0093318");
});

/** A table of pallets whose numbers begin left of their headings, with rules between its columns or without. */
function givenOf(rules: readonly Rule[]): string | undefined {
  const { engine, pages: [page] } = recognitionOf(`
     Palettes EUR         Livrées au destinataire     Rendues au chauffeur

  80 x 120             24                          20
`);
  const fields = extractFields("pod", { engine, pages: [{ ...page!, rules }] });
  return fields.find(({ name }) => name === "palletsGiven")?.value;
}

Deno.test("regionsOf() takes a number below in the cell of its column, however far left of the heading it begins", () => {
  const across = [0.01, 0.042, 0.085].map((y): Rule => [0.01, y, 0.8, y]);
  const down = [0.01, 0.22, 0.49, 0.8].map((x): Rule => [x, 0.01, x, 0.085]);
  assert.equal(givenOf([...across, ...down]), "24");
});

Deno.test("regionsOf() looks nowhere else for a remark where none is said right behind the label, in small as a label goes on", () => {
  const note = (said: string) => `
  Chargement - Sète                  Livraison - Puylaurens
  Réserves ${said}                    Réserves ${said}
  Chauffeur seul au quai             Chauffeur seul au quai
`;
  assert.equal(valuesOf("cmr", note("aucune")).reservations, undefined);
});

Deno.test("regionsOf() takes the next box of a form for no text of a box", () => {
  const row = (beside: string) =>
    valuesOf("cmr", `\n  LETTRE DE VOITURE\n\n  12 Réserves du transporteur            ${beside}\n`).reservations;
  assert.equal(row("13 Prestations annexes, contre-remboursement"), undefined);
  assert.equal(row("3 cartons ouverts"), "3 cartons ouverts");
});
