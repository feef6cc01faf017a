import assert from "node:assert/strict";
import type { RecognisedWord } from "../../../../domain/documents/recognition.ts";
import { withCutWords } from "./cut_words.ts";

const word = (text: string, x0: number, x1: number, y0 = 10): RecognisedWord => ({
  text,
  confidence: 92,
  box: { x0, y0, x1, y1: y0 + 20 },
});

/** The words of a line where the second reader sees `seen` in the place of pieces. */
async function whole(words: readonly RecognisedWord[], seen: string, confidence = 98) {
  const lines = await withCutWords([{ words }], () => Promise.resolve({ text: seen, confidence, shaped: () => null }));
  return lines.flatMap((line) => line.words);
}

const unasked = () => Promise.reject(new Error("asked"));

Deno.test("withCutWords() takes pieces without a blank between them, or that overlap, for one word", async () => {
  const touching = await whole([word("GU", 100, 160), word("IVARC'H", 162, 300), word("Frères", 320, 400)], "GUIVARC'H");
  assert.deepEqual(touching.map(({ text }) => text), ["GUIVARC'H", "Frères"]);
  assert.deepEqual(touching[0], { text: "GUIVARC'H", confidence: 80, box: { x0: 100, y0: 10, x1: 300, y1: 30 } });
  assert.deepEqual((await whole([word("ÔNE", 140, 200), word("SAÔNI", 100, 165)], "SAÔNE")).map(({ text }) => text), ["SAÔNE"]);
});

Deno.test("withCutWords() leaves words of which the second reader is not sure, sees two, or no more than one of them", async () => {
  const cut = [word("Expr", 100, 180), word("press", 150, 230)];
  for (const [seen, sure] of [["Express", 84], ["Expr press", 98], ["press", 98]] as const) {
    assert.deepEqual(await whole(cut, seen, sure), cut, seen);
  }
});

Deno.test("withCutWords() asks nothing about words that stand apart, on two levels, or that were told twice", async () => {
  for (
    const words of [
      [word("Val", 100, 160), word("de", 165, 190)],
      [word("Val", 100, 160), word("Saône", 100, 200, 25)],
      [word("Saône", 100, 200), word("Saone", 101, 199)],
      [word("33", 100, 130), word("|", 131, 133)],
    ]
  ) assert.deepEqual(await withCutWords([{ words }], unasked), [{ words }]);
});
