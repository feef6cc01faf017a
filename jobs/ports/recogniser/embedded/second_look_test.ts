import assert from "node:assert/strict";
import type { RecognisedLine } from "../../../../domain/documents/recognition.ts";
import { secondLook } from "./second_look.ts";

const [WIDTH, HEIGHT] = [400, 300];
const isFigure = (x: number, y: number) => x >= 300 && x < 308 && y >= 100 && y < 116;
const pixels = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => isFigure(at % WIDTH, Math.floor(at / WIDTH)) ? 0 : 255);
const mask = pixels.map((grey) => grey === 0 ? 1 : 0);
const LINES: RecognisedLine[] = [{ words: [{ text: "Solde", confidence: 96, box: { x0: 20, y0: 100, x1: 90, y1: 120 } }] }];

/** What is found where the engine reads `words` in the row of the copies. */
function found(...words: readonly string[]) {
  const row = (text: string, n: number) =>
    ["5", "1", "1", "1", "1", String(n), String(40 + 20 * n), "20", "15", "16", "90", text].join("\t");
  return secondLook({ width: WIDTH, height: HEIGHT, pixels }, mask, LINES, () => Promise.resolve(words.map(row).join("\n")));
}

Deno.test("secondLook() takes a figure of which three copies are read alike, in one word or in three, where its ink is", async () => {
  for (const read of [["444"], ["4", "4", "4"]]) {
    const [line] = await found(...read);
    const [word] = line!.words;
    assert.deepEqual([word!.text, word!.box], ["4", { x0: 300, y0: 100, x1: 308, y1: 116 }]);
    assert.ok(word!.confidence < 90);
  }
});

Deno.test("secondLook() takes nothing that is read otherwise each time, and no letters", async () => {
  for (const read of [["447"], ["44"], ["AAA"], []]) assert.deepEqual(await found(...read), []);
});

Deno.test("secondLook() asks for no reading where no ink is left", async () => {
  const read = () => Promise.reject(new Error("asked"));
  assert.deepEqual(await secondLook({ width: WIDTH, height: HEIGHT, pixels }, new Uint8Array(mask.length), LINES, read), []);
});
