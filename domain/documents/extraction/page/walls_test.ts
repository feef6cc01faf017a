import assert from "node:assert/strict";
import type { Rule } from "../../recognition.ts";
import { extractFields } from "../extract_fields.ts";
import type { FieldName } from "../extracted_field.ts";
import { recognitionOf } from "../recognition_fixture.ts";

/** The values that a consignment note as drawn has, a hundred signs wide and sixty lines high, with rules from sign and line to sign and line. */
function valuesOf(drawing: string, rules: readonly Rule[]): Partial<Record<FieldName, string>> {
  const { engine, pages: [page] } = recognitionOf(drawing);
  const onPage = rules.map(([x0, y0, x1, y1]): Rule => [x0 / 100, y0 / 60, x1 / 100, y1 / 60]);
  const fields = extractFields("cmr", { engine, pages: [{ ...page!, rules: onPage }] });
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}

/** Two boxes side by side. */
const BOXES: readonly Rule[] = [[1, 1, 60, 1], [1, 9, 60, 9], [1, 1, 1, 9], [20.5, 1, 20.5, 9], [60, 1, 60, 9]];

Deno.test("extractFields() ends a name where a rule of the form does", () => {
  const drawing = "\n\n  1 Expéditeur : Verrerie du Rhône Cave de Tain";
  assert.equal(valuesOf(drawing, [[34.5, 1, 34.5, 9]]).sender, "Verrerie du Rhône");
  assert.equal(valuesOf(drawing, []).sender, "Verrerie du Rhône Cave de Tain");
});

Deno.test("extractFields() finds what stands in the box of its label, far below it", () => {
  const drawing = `
  1 Expéditeur       2 Destinataire




  Verrerie du Rhône  Cave de Tain`;
  const { sender, consignee } = valuesOf(drawing, BOXES);
  assert.deepEqual([sender, consignee], ["Verrerie du Rhône", "Cave de Tain"]);
  assert.equal(valuesOf(drawing, []).sender, undefined);
});

Deno.test("extractFields() takes a short stroke in a box for no end of the box", () => {
  const drawing = `
  1 Expéditeur       2 Destinataire




  Verrerie du Rhône  Cave de Tain`;
  assert.equal(valuesOf(drawing, [...BOXES, [3, 4, 9, 4]]).sender, "Verrerie du Rhône");
});

Deno.test("extractFields() takes no rule for a side of a box that ends at the upper one of it", () => {
  const drawing = `
  Tournée          Véhicule
  214              AB-123-CD

  Destinataire

  PHARMA DEPOT DU ROUERGUE`;
  const rules: readonly Rule[] = [[1, 1, 60, 1], [1, 4.2, 60, 4.2], [1, 9, 60, 9], [1, 1, 1, 9], [60, 1, 60, 9], [
    17,
    1,
    17,
    4.2,
  ]];
  assert.equal(valuesOf(drawing, rules).consignee, "PHARMA DEPOT DU ROUERGUE");
});
