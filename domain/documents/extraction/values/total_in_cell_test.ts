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
