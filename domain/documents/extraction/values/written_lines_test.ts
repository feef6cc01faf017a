import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf } from "../recognition_fixture.ts";

const BOX = `
  Réserves du destinataire
  2 cartons écrasés
  palette n° 7
  AVAVA
`;

/** What is read of the box where its last line was read as surely as that. */
function reservationsOf(confidence: number) {
  const { engine, pages: [page] } = recognitionOf(BOX);
  const lines = page!.lines.map(({ words }) => ({
    words: words.map((word) => word.text === "AVAVA" ? { ...word, confidence } : word),
  }));
  return extractFields("cmr", { engine, pages: [{ ...page!, lines }] }).find(({ name }) => name === "reservations")?.value;
}

Deno.test("withoutScrawls() leaves out the last line of a remark where an engine hardly read it", () => {
  assert.equal(reservationsOf(12), "2 cartons écrasés palette n° 7");
  assert.equal(reservationsOf(92), "2 cartons écrasés palette n° 7 AVAVA");
});
