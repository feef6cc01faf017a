import assert from "node:assert/strict";
import type { RecognisedWord } from "../../../../domain/documents/recognition.ts";
import { tightBoxes } from "./tight_boxes.ts";

const PAGE = { width: 200, height: 100 };
/** Ink from row 40 up to row 58, all across. */
const INK = Uint8Array.from(
  { length: PAGE.width * PAGE.height },
  (_, at) => at >= 40 * PAGE.width && at < 58 * PAGE.width ? 1 : 0,
);

const word = (text: string, y0: number, y1: number): RecognisedWord => ({
  text,
  confidence: 90,
  box: { x0: 10, y0, x1: 60, y1 },
});
const PRINT = [word("Beauce", 2, 20), word("Cartwheel", 2, 20), word("Road", 2, 20)];

/** The box of a word among print. */
const boxOf = (one: RecognisedWord) => tightBoxes([{ words: [...PRINT, one] }], INK, PAGE)[0]!.words[3]!.box;

Deno.test("tightBoxes() takes the height of ink for that of a word in a box of two lines", () => {
  assert.deepEqual(boxOf(word("Haulier", 28, 72)), { x0: 10, y0: 40, x1: 60, y1: 58 });
});

Deno.test("tightBoxes() leaves print, writing that fills its box, and boxes without ink", () => {
  for (const one of [word("28", 37, 58), word("Haulier", 60, 100)]) {
    assert.deepEqual(boxOf(one), one.box);
  }
});
