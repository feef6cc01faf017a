import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import type { PlacedWord } from "../page/layout.ts";
import { recognitionOf } from "../recognition_fixture.ts";
import { regionOfBlock } from "./regions.ts";
import { isScrawl, withoutScrawls } from "./written_lines.ts";

const BOX = `
  Réserves du destinataire
  2 cartons écrasés
  palette n° 7
  AVAVA
`;

/** What is read of the box where its last line was read as surely as that, and is so many times as high as it was. */
function reservationsOf(confidence: number, height = 1) {
  const { engine, pages: [page] } = recognitionOf(BOX);
  const lines = page!.lines.map(({ words }) => ({
    words: words.map((word) =>
      word.text === "AVAVA"
        ? { ...word, confidence, box: { ...word.box, y1: word.box.y0 + height * (word.box.y1 - word.box.y0) } }
        : word
    ),
  }));
  return extractFields("cmr", { engine, pages: [{ ...page!, lines }] }).find(({ name }) => name === "reservations")?.value;
}

Deno.test("withoutScrawls() leaves out the last line of a remark where an engine hardly read it", () => {
  assert.equal(reservationsOf(12), "2 cartons écrasés palette n° 7");
  assert.equal(reservationsOf(92), "2 cartons écrasés palette n° 7 AVAVA");
});

Deno.test("withoutScrawls() leaves out a last line that is much higher than those above and doubtful", () => {
  assert.equal(reservationsOf(60, 3), "2 cartons écrasés palette n° 7");
  assert.equal(reservationsOf(92, 3), "2 cartons écrasés palette n° 7 AVAVA");
});

Deno.test("withoutScrawls() ends a remark where somebody signed below it, whatever the box asks for then", () => {
  const line = (text: string, confidence: number, height: number): PlacedWord[] => {
    const box = { x0: 0, y0: 0, x1: 100, y1: height };
    return [{ text, confidence, box, ...box, em: height, right: null, left: null, isWalled: false }];
  };
  const region = (confidence: number) =>
    withoutScrawls(regionOfBlock([line("refusé", 90, 20), line("MA", confidence, 80), line("Pajot", 90, 20)]));
  assert.deepEqual([56, 90].map((confidence) => region(confidence).text), ["refusé", "refusé\nMA\nPajot"]);
});

Deno.test("withoutScrawls() leaves out a last line that is somewhat higher and was hardly read at all", () => {
  assert.equal(reservationsOf(52, 1.8), "2 cartons écrasés palette n° 7");
  assert.equal(reservationsOf(52), "2 cartons écrasés palette n° 7 AVAVA");
});

Deno.test("withoutScrawls() leaves out letters at the end of a remark that were hardly read", () => {
  const read = (confidence: number) => {
    const { engine, pages: [page] } = recognitionOf("\n  Réserves\n  1 palette filmée déchirée ce\n");
    const lines = page!.lines.map(({ words }) => ({
      words: words.map((word) => word.text === "ce" ? { ...word, confidence } : word),
    }));
    return extractFields("cmr", { engine, pages: [{ ...page!, lines }] }).find(({ name }) => name === "reservations")?.value;
  };
  assert.deepEqual([30, 90].map(read), ["1 palette filmée déchirée", "1 palette filmée déchirée ce"]);
});

Deno.test("isScrawl() takes strokes up and down that were hardly read for a scrawl, and not a short name", () => {
  const words = (text: string, confidence: number) => ({ words: [{ text, confidence } as never] });
  assert.deepEqual([isScrawl(words("ANT", 50)), isScrawl(words("ANT", 88)), isScrawl(words("GEL", 50))], [true, false, false]);
});
