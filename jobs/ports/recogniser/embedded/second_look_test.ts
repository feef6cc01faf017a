import assert from "node:assert/strict";
import type { RecognisedLine } from "../../../../domain/documents/recognition.ts";
import { secondLook } from "./second_look.ts";

const [WIDTH, HEIGHT] = [400, 300];
const isFigure = (x: number, y: number) => x >= 300 && x < 308 && y >= 100 && y < 116;
const pixels = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => isFigure(at % WIDTH, Math.floor(at / WIDTH)) ? 0 : 255);
const level = { width: WIDTH, height: HEIGHT, pixels };
const mask = pixels.map((grey) => grey === 0 ? 1 : 0);
const LINES: RecognisedLine[] = [{ words: [{ text: "Solde", confidence: 96, box: { x0: 20, y0: 100, x1: 90, y1: 120 } }] }];

/** What is found where the reader sees `text`. */
const found = (text: string, confidence = 99, lines = LINES) =>
  secondLook(level, mask, lines, () => Promise.resolve({ text, confidence, shaped: () => null }));

Deno.test("secondLook() takes a figure, a day or a word that the engine passed over, where its ink is, with less trust", async () => {
  for (const text of ["4", "24/11/2026", "088", "SAGUNTO", "(18)", "J118402", "5%", "3,", "Réservé", "l’état"]) {
    const [line] = await found(text);
    assert.deepEqual(line!.words, [{ text, confidence: 80, box: { x0: 300, y0: 100, x1: 308, y1: 116 } }]);
  }
});

Deno.test("secondLook() takes nothing that is doubtful, no letter alone, and no drawing", async () => {
  for (
    const [text, confidence] of [["24/11/2026", 89], ["0", 90], ["X", 99], ["a", 100], ["/", 99], ["", 100], [
      "100 g",
      99,
    ]] as const
  ) {
    assert.deepEqual(await found(text, confidence), [], text);
  }
});

Deno.test("secondLook() takes a letter alone for the figure that it looks like, where that is nearly as likely", async () => {
  const lone = async (text: string, lag: number) => {
    const signs = { text, confidence: 78, shaped: () => ({ text: "5", lag }) };
    return (await secondLook(level, mask, LINES, () => Promise.resolve(signs)))[0]?.words[0]?.text;
  };
  assert.equal(await lone("S", 1.4), "5");
  assert.equal(await lone("S", 3.1), undefined);
  assert.equal(await lone("M", 1), undefined);
});

Deno.test("secondLook() leaves ink of a word that was read meanwhile", async () => {
  const read = { words: [{ text: "SAGUNTO", confidence: 80, box: { x0: 280, y0: 95, x1: 340, y1: 120 } }] };
  assert.deepEqual(await found("4", 99, [...LINES, read]), []);
});

Deno.test("secondLook() asks for no reading where no ink is left", async () => {
  const look = () => Promise.reject(new Error("asked"));
  assert.deepEqual(await secondLook(level, new Uint8Array(mask.length), LINES, look), []);
});
