import assert from "node:assert/strict";
import { layOut } from "./layout.ts";
import type { RecognisedPage, RecognisedWord } from "../../recognition.ts";

function texts(...words: RecognisedWord[]): string[] {
  const page: RecognisedPage = { width: 1_000, height: 1_000, lines: words.map((word) => ({ words: [word] })) };
  return layOut(page, 0).words.map(({ text }) => text);
}

Deno.test("withoutDoubles() keeps of two words in one place the one that was read better", () => {
  const box = { x0: 0.4, x1: 0.43, y0: 0.5, y1: 0.52 };
  const again = { ...box, x0: 0.407, x1: 0.423, y0: 0.503, y1: 0.517 };
  assert.deepEqual(texts({ text: "[0]", confidence: 38, box }, { text: "0", confidence: 78, box: again }), ["0"]);
});

Deno.test("withoutDoubles() leaves words that only touch", () => {
  const box = { x0: 0.4, x1: 0.43, y0: 0.5, y1: 0.52 };
  assert.deepEqual(
    texts({ text: "12", confidence: 90, box }, { text: "kg", confidence: 70, box: { ...box, x0: 0.425, x1: 0.46 } }),
    [
      "12",
      "kg",
    ],
  );
});

Deno.test("withoutDoubles() leaves out the beginning of a word that was read once more, however short", () => {
  const box = { x0: 0.4, x1: 0.47, y0: 0.5, y1: 0.52 };
  assert.deepEqual(
    texts({ text: "GE-228-VJ", confidence: 21, box }, { text: "GE", confidence: 80, box: { ...box, x1: 0.42 } }),
    ["GE-228-VJ"],
  );
});

Deno.test("withoutDoubles() drops a scrawl that was read where a word was found, however much higher it is", () => {
  const day = { x0: 0.273, x1: 0.333, y0: 0.451, y1: 0.459 };
  const scrawl = { x0: 0.272, x1: 0.334, y0: 0.449, y1: 0.471 };
  assert.deepEqual(texts({ text: "nina", confidence: 20, box: scrawl }, { text: "15/05/2026", confidence: 80, box: day }), [
    "15/05/2026",
  ]);
});
