import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import type { FieldName } from "../extracted_field.ts";
import type { KnownValues } from "../known_values.ts";
import { recognitionOf } from "../recognition_fixture.ts";

/** How certain a field of a page is of which every word was read for certain. */
function trustIn(name: FieldName, drawing: string, known?: KnownValues): number {
  return extractFields("pod", recognitionOf(drawing, 96), known).find((field) => field.name === name)!.confidence;
}

const TWO_CLIENTS = `
  BON DE LIVRAISON   N° BL-20417

  Client : Panification Flandre
  Client : Boulangeries de l'Aa
`;

Deno.test("withDoubtOfChoice() has a person look where two values have as much for them, unless the order tells which", () => {
  assert.equal(trustIn("consignee", TWO_CLIENTS), 80);
  assert.equal(trustIn("consignee", TWO_CLIENTS.replace("Boulangeries de l'Aa", "PANIFICATION FLANDRE")), 96);
  assert.equal(trustIn("consignee", TWO_CLIENTS, { consignee: ["Boulangeries de l'Aa"] }), 96);
});

Deno.test("withDoubtOfChoice() has a person look where little speaks for the only value", () => {
  const drawing = `
  BON DE LIVRAISON   N° BL-20417

                                        BOULANGERIES DE L'AA
                                        12 rue du Port
                                        62500 SAINT-OMER
`;
  assert.equal(trustIn("consignee", drawing), 80);
  assert.equal(trustIn("noteNumber", drawing), 96);
});

Deno.test("withDoubtOfChoice() has a person look at a remark that tells nothing wrong", () => {
  const remark = (text: string) => trustIn("reservations", `\n  BON DE LIVRAISON   N° BL-20417\n\n  Réserves : ${text}\n`);
  assert.equal(remark("2 sacs déchirés"), 96);
  assert.equal(remark("Entrepôt des Ardennes"), 80);
});
