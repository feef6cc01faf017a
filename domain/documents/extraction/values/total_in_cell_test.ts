import assert from "node:assert/strict";
import type { Rule } from "../../recognition.ts";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf } from "../recognition_fixture.ts";

const TABLE = `


  Désignation                         Colis      Poids
  Liteaux en bottes                  12          460
  Chevrons                           25          1190
  TOTAL                           37             1650
`;
/** The walls of the columns, from sign and line to sign and line. */
const WALLS: readonly Rule[] = [
  ...[2, 7.9].map((y): Rule => [1, y, 58, y]),
  ...[1, 32, 45, 58].map((x): Rule => [x, 2, x, 7.9]),
];

Deno.test("regionOfTotal() takes of the row of totals what stands between the walls of the label's column", () => {
  const [page] = recognitionOf(TABLE).pages;
  const rules = WALLS.map(([x0, y0, x1, y1]): Rule => [x0 / 100, y0 / 60, x1 / 100, y1 / 60]);
  const fields = extractFields("pod", { engine: "tesseract_js", pages: [{ ...page!, rules }] });
  assert.equal(fields.find(({ name }) => name === "packages")?.value, "37");
});

Deno.test("regionOfTotal() takes a frame around a whole table for none of its columns", () => {
  const framed = `


  Désignation               Palettes    Pièces     Poids brut kg
  Tuile canal               20          7200       18720
  Faîtières                 8           140        6760
  Total                     28                     25480
`;
  const [page] = recognitionOf(framed).pages;
  const frame = [[1, 2, 80, 2], [1, 7.9, 80, 7.9], [1, 2, 1, 7.9], [80, 2, 80, 7.9]];
  const rules = frame.map(([x0, y0, x1, y1]): Rule => [x0! / 100, y0! / 60, x1! / 100, y1! / 60]);
  const fields = extractFields("cmr", { engine: "tesseract_js", pages: [{ ...page!, rules }] });
  assert.equal(fields.find(({ name }) => name === "grossWeightGrams")?.value, "25480000");
});
