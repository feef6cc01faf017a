import assert from "node:assert/strict";
import type { Rule } from "../../recognition.ts";
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

/** What is read of a voucher whose columns a rule parts, which an engine took for a one that is so many rows high. */
function exchangedBeside(rules: readonly Rule[], height: number): string | undefined {
  const { engine, pages: [page] } = recognitionOf(`
  Support         Palettes reçues    1 Palettes rendues

  Palette EPAL          33                   26
`);
  const lines = page!.lines.map(({ words }) => ({
    words: words.map((word) => {
      const { y0, y1 } = word.box, more = (y1 - y0) * (height - 1) / 2;
      return word.text === "1" ? { ...word, box: { ...word.box, y0: y0 - more, y1: y1 + more } } : word;
    }),
  }));
  const fields = extractFields("pallet_voucher", { engine, pages: [{ ...page!, lines, rules }] });
  return fields.filter(({ name }) => /Given|Returned/.test(name)).map(({ value }) => value).join(" and ");
}

Deno.test("barsOf() takes a one on a rule of the form, higher than the words beside it, for that rule", () => {
  const rule: Rule = [0.375, 0.01, 0.375, 0.1];
  assert.equal(exchangedBeside([rule], 1.6), "33 and 26");
  assert.notEqual(exchangedBeside([rule], 1), "33 and 26");
  assert.notEqual(exchangedBeside([[0.4, 0.01, 0.4, 0.1]], 1.6), "33 and 26");
});

Deno.test("barsOf() knows bars that were read as figures by how thin they are", () => {
  const { engine, pages: [page] } = recognitionOf(`
  1 DESTINATAIRE             TRANSPORTEUR             1
  1 CAVES SARRAULT           TRANSPORTS DE BRAY       1
  1 37210 ROCHECORBON        76270 NEUFCHATEL         1
`);
  const consigneeOf = (share: number) => {
    const lines = page!.lines.map(({ words }) => ({
      words: words.map((word) => {
        const { x0, x1 } = word.box;
        return word.text === "1" ? { ...word, box: { ...word.box, x1: x0 + share * (x1 - x0) } } : word;
      }),
    }));
    return extractFields("pallet_voucher", { engine, pages: [{ ...page!, lines }] }).find(({ name }) => name === "consignee")
      ?.value;
  };
  assert.equal(consigneeOf(0.2), "CAVES SARRAULT");
  assert.notEqual(consigneeOf(1), "CAVES SARRAULT");
});
