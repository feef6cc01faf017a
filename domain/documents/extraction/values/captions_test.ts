import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf } from "../recognition_fixture.ts";

const TILES = `
  Attestation

  XC771022349            B2B-1009844
  n° d'envoi             commande marchand


  24/11/2026             27/11/2026
  commande validée       remise
`;

/** What stands over its caption, `times` as high as that. */
function valuesOver(times: number) {
  const { engine, pages } = recognitionOf(TILES);
  const large = pages.map((page) => ({
    ...page,
    lines: page.lines.map(({ words }) => ({
      words: words.map((word) =>
        /\d/.test(word.text) ? { ...word, box: { ...word.box, y0: word.box.y1 - (word.box.y1 - word.box.y0) * times } } : word
      ),
    })),
  }));
  const fields = new Map(extractFields("pod", { engine, pages: large }).map(({ name, value }) => [name, value]));
  return [fields.get("noteNumber"), fields.get("orderNumber"), fields.get("deliveredOn")];
}

Deno.test("valueAbove() reads what is set large over its caption", () => {
  assert.deepEqual(valuesOver(1.5), ["XC771022349", "B2B-1009844", "2026-11-27"]);
});

Deno.test("valueAbove() takes a number that ends flush with its caption", () => {
  const word = (text: string, x0: number, x1: number, y0: number, y1: number) => ({
    ...{ text, confidence: 95 },
    box: { x0, x1, y0, y1 },
  });
  const caption = [word("copie", 0.8, 0.84, 0.094, 0.104), word("certifiée", 0.845, 0.9, 0.094, 0.104)];
  const lines = [{ words: [word("0014", 0.84, 0.9, 0.06, 0.085)] }, { words: caption }];
  const fields = extractFields("licence", { engine: "tesseract_js", pages: [{ width: 1_000, height: 1_400, lines }] });
  assert.equal(fields.find(({ name }) => name === "copyNumber")?.value, "0014");
});
