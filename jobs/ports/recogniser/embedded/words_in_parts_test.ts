import assert from "node:assert/strict";
import type { RecognisedWord } from "../../../../domain/documents/recognition.ts";
import { wordsInParts } from "./words_in_parts.ts";

/** Words by hand in a line, each told with its confidence. */
const line = (...told: readonly (readonly [string, number])[]): RecognisedWord[] =>
  told.map(([text, confidence], at) => ({ text, confidence, box: { x0: 100 * at, y0: 0, x1: 100 * at + 80, y1: 30 } }));

/** What is made of words of which those are by hand that are told with less than 97, where the second reader finds `text` likeliest but for `lag`. */
async function whole(words: readonly RecognisedWord[], text: string, lag = 0) {
  const shaped = (shape: readonly string[]) =>
    shape.length === text.length && shape.every((place, at) => place.includes(text[at]!)) ? { text, lag } : null;
  const isByHand = ({ confidence }: RecognisedWord) => confidence < 97;
  const parts = await wordsInParts([{ words }], isByHand, () => Promise.resolve({ text: "", confidence: 0, shaped }));
  return words.flatMap((word) => parts.get(word) ?? [word]).map((word) => word.text);
}

const DAY = line(["Le", 98], ["30/1", 49], ["0", 93], ["à.", 0], ["2026.", 96]);

Deno.test("wordsInParts() makes one day or plate of scraps by hand, where the second reader sees one", async () => {
  assert.deepEqual(await whole(DAY, "30/04/2026"), ["Le", "30/04/2026"]);
  assert.deepEqual(await whole(line(["E2-207-1DA", 6], ["207", 80], ["WA", 80]), "EZ-207-WA"), ["EZ-207-WA"]);
});

Deno.test("wordsInParts() mends plates with blanks, and leaves words that look like one and were read rightly", async () => {
  assert.deepEqual(await whole(line(["KX23", 97], ["VIN", 97]), "KX23 VTN"), ["KX23VTN"]);
  assert.deepEqual(await whole(line(["58Z1", 97], ["KLM", 97]), "5821 KLM"), ["5821KLM"]);
  assert.deepEqual(await whole(line(["DE", 97], ["380", 97], ["KG", 97]), "DE 380 KG"), ["DE", "380", "KG"]);
});

Deno.test("wordsInParts() leaves scraps that are much likelier something else, words beside a day, and print", async () => {
  assert.deepEqual(await whole(DAY, "30/04/2026", 5.1), DAY.map(({ text }) => text));
  const beside = line(["24/02/2026", 90], ["à", 90], ["10h20", 90]);
  assert.deepEqual(await whole(beside, "24/02/2026"), beside.map(({ text }) => text));
  const print = line(["30/1", 98], ["0 à.", 98], ["2026.", 98]);
  assert.deepEqual(await whole(print, "30/04/2026"), print.map(({ text }) => text));
});
