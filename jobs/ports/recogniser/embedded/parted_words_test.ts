import assert from "node:assert/strict";
import type { RecognisedWord } from "../../../../domain/documents/recognition.ts";
import { partedWords } from "./parted_words.ts";

const word = (text: string, confidence: number): RecognisedWord => ({
  text,
  confidence,
  box: { x0: 100, y0: 10, x1: 170, y1: 30 },
});

/** What an engine's word becomes where the second reader sees `seen`, with `others` on the page. */
function parted(told: string, confidence: number, seen: string, sure = 100, others: readonly RecognisedWord[] = []) {
  const one = word(told, confidence);
  return partedWords(one, { text: seen, confidence: sure, shaped: () => null }, [{ words: [one, ...others] }]);
}

Deno.test("partedWords() parts words that an engine ran together, by the place of their letters", () => {
  assert.deepEqual(parted("Faitle", 89, "Fait le"), [
    { text: "Fait", confidence: 80, box: { x0: 100, y0: 10, x1: 140, y1: 30 } },
    { text: "le", confidence: 80, box: { x0: 150, y0: 10, x1: 170, y1: 30 } },
  ]);
  assert.deepEqual(parted("aétieà", 15, "21 Établie à")?.map(({ text }) => text), ["21", "Établie", "à"]);
  assert.deepEqual(parted("Liéà", 46, "Livré à")?.map(({ text }) => text), ["Livré", "à"]);
});

Deno.test("partedWords() leaves what it is not sure of, numbers, signs, and other letters than a sure engine saw", () => {
  for (
    const [told, confidence, seen, sure] of [
      ["Faitle", 89, "Fait le", 94],
      ["Compilata", 88, "Compilata a", 100],
      ["1152", 89, "1 152", 100],
      ["afzender", 50, "afzender /", 97],
      ["Faitle", 89, "Faitle", 100],
    ] as const
  ) assert.equal(parted(told, confidence, seen, sure), null, seen);
});

Deno.test("partedWords() leaves a word in whose box another was told", () => {
  const other = { text: "à", confidence: 90, box: { x0: 150, y0: 12, x1: 165, y1: 28 } };
  assert.equal(parted("Livé", 46, "Livré à", 100, [other]), null);
});
