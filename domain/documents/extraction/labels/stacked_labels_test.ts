import assert from "node:assert/strict";
import type { Rule } from "../../recognition.ts";
import { extractFields } from "../extract_fields.ts";
import type { FormType } from "../forms/mod.ts";
import { recognitionOf } from "../recognition_fixture.ts";

/** The values of a page as drawn, a hundred signs wide and sixty lines high, with rules from sign and line to sign and line. */
function valuesIn(type: FormType, drawing: string, rules: readonly Rule[]) {
  const [page] = recognitionOf(drawing).pages;
  const onPage = rules.map(([x0, y0, x1, y1]): Rule => [x0 / 100, y0 / 60, x1 / 100, y1 / 60]);
  const fields = extractFields(type, { engine: "tesseract_js", pages: [{ ...page!, rules: onPage }] });
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}

const across = (...rows: number[]) => rows.map((row): Rule => [0, row, 50, row]);
const down = (from: number, to: number, ...columns: number[]) => columns.map((column): Rule => [column, from, column, to]);

Deno.test("withStackedLabels() takes lines of a heading in its cell together", () => {
  const voucher = `
  Remises        Rendues        Restant
  au client      au chauffeur   dues
  33             28             5
`;
  const { palletsGiven, palletsReturned, palletsDue } = valuesIn("pallet_voucher", voucher, [
    ...across(1, 3, 4),
    ...down(1, 4, 0, 15, 30, 50),
  ]);
  assert.deepEqual([palletsGiven, palletsReturned, palletsDue], ["33", "28", "5"]);
});

Deno.test("withStackedLabels() reads the cell beside a label in two lines", () => {
  const note = `
  Palettes       2      Palettes       3
  laissées              reprises
`;
  const { palletsGiven, palletsReturned } = valuesIn("pod", note, [...across(1, 3), ...down(1, 3, 0, 14, 22, 36, 50)]);
  assert.deepEqual([palletsGiven, palletsReturned], ["2", "3"]);
});

Deno.test("withStackedLabels() takes no line of a heading for another label", () => {
  const voucher = `
  Palettes reçues du      Palettes rendues au
  transporteur            transporteur
  33                      28




  Pour la base - nom et signature
  Diarra
`;
  const { signature } = valuesIn("pallet_voucher", voucher, [...across(1, 3, 4), ...down(1, 4, 0, 24, 50)]);
  assert.equal(signature, "present");
});
