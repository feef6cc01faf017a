import assert from "node:assert/strict";
import type { Rule } from "../../recognition.ts";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf } from "../recognition_fixture.ts";

/** Two cells side by side over two others. */
const CELLS: readonly Rule[] = [
  ...[1, 4, 7].map((y): Rule => [1, y, 80, y]),
  ...[1, 30, 80].map((x): Rule => [x, 1, x, 7]),
];

const dueOnOf = (drawing: string, rules: readonly Rule[]) => {
  const { engine, pages: [page] } = recognitionOf(drawing);
  const onPage = rules.map(([x0, y0, x1, y1]): Rule => [x0 / 100, y0 / 60, x1 / 100, y1 / 60]);
  const fields = extractFields("invoice", { engine, pages: [{ ...page!, rules: onPage }] });
  return fields.find(({ name }) => name === "dueOn")?.value;
};

const HEADED = `

         Facture n°                               Échéance


  7302618845                   31/10/2026
`;

Deno.test("regionInCellBelow() finds a value in the cell below a label that stands in the middle of its own", () => {
  assert.equal(dueOnOf(HEADED, CELLS), "2026-10-31");
  assert.equal(dueOnOf(HEADED, []), undefined);
});

Deno.test("regionInCellBelow() takes nothing below a row with values", () => {
  assert.equal(dueOnOf(HEADED.replace("Facture n° ", "Facture 118"), CELLS), undefined);
});
