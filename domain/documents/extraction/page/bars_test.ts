import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf, valuesOf } from "../recognition_fixture.ts";

Deno.test("barsOf() parts the columns of what a printer of one typeface drew", () => {
  const { packages, grossWeightGrams } = valuesOf(
    "cmr",
    `
  | NOMBRE | EMBALLAGE | MARCHANDISE    | POIDS NET| PDS BRUT |
  |     26 | BIG BAG   | AMIDON DE BLE  | 26 000   | 26 520   |
`,
  );
  assert.deepEqual([packages, grossWeightGrams], ["26", "26520000"]);
});

Deno.test("barsOf() leaves a single stroke, which is a figure by hand", () => {
  assert.equal(valuesOf("cmr", "\n  Réserves : | colis humide\n").reservations, "1 colis humide");
});

/** What is read of a line of goods whose bars are so many rows high. */
function givenIn(height: number): string | undefined {
  const { engine, pages: [page] } = recognitionOf(`
  Matériel          Remises au client Rendues au chauffeur

  Palette EPAL    | 66              | 4
`);
  const lines = page!.lines.map(({ words }) => ({
    words: words.map((word) => {
      const { y0, y1 } = word.box, middle = (y0 + y1) / 2, half = (y1 - y0) * height / 2;
      return word.text === "|" ? { ...word, box: { ...word.box, y0: middle - half, y1: middle + half } } : word;
    }),
  }));
  const fields = extractFields("pallet_voucher", { engine, pages: [{ ...page!, lines }] });
  return fields.filter(({ name }) => /Given|Returned/.test(name)).map(({ value }) => value).join(" and ");
}

Deno.test("barsOf() takes a stroke that is much higher than its row for a rule of the form", () => {
  assert.equal(givenIn(5), "66 and 4");
});
