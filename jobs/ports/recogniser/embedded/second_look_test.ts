import assert from "node:assert/strict";
import type { RecognisedLine } from "../../../../domain/documents/recognition.ts";
import { secondLook } from "./second_look.ts";

const [WIDTH, HEIGHT] = [400, 300];
/** A page with ink so wide, sixteen high. */
function inked(wide: number) {
  const isFigure = (x: number, y: number) => x >= 300 && x < 300 + wide && y >= 100 && y < 116;
  const mask = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => isFigure(at % WIDTH, Math.floor(at / WIDTH)) ? 1 : 0);
  return { mask, level: { width: WIDTH, height: HEIGHT, pixels: mask.map((ink) => ink === 1 ? 0 : 255) } };
}

const { mask, level } = inked(8);
const LINES: RecognisedLine[] = [{ words: [{ text: "Solde", confidence: 96, box: { x0: 20, y0: 100, x1: 90, y1: 120 } }] }];
/** The same in smaller print, beside which the ink is as tall as figures by hand. */
const SMALL: RecognisedLine[] = [{ words: [{ text: "Solde", confidence: 96, box: { x0: 20, y0: 100, x1: 90, y1: 112 } }] }];

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

Deno.test("secondLook() believes a doubtful figure alone that is as tall as figures by hand, and a letter that looks like one", async () => {
  const lone = async (text: string, confidence: number, lines = SMALL, lag = 0) => {
    const signs = { text, confidence, shaped: () => ({ text: "5", lag }) };
    return (await secondLook(level, mask, lines, () => Promise.resolve(signs)))[0]?.words[0]?.text;
  };
  assert.deepEqual([await lone("5", 60), await lone("5", 59), await lone("5", 60, LINES)], ["5", undefined, undefined]);
  assert.deepEqual([await lone("0", 96), await lone("0", 97)], [undefined, "0"]);
  assert.deepEqual([await lone("S", 78, SMALL, 1.4), await lone("S", 78, SMALL, 3.1)], ["5", undefined]);
  assert.deepEqual([await lone("S", 78, LINES, 1.4), await lone("M", 78)], [undefined, undefined]);
});

Deno.test("secondLook() takes strokes for no 1: in print it is certain of that, and by hand narrow", async () => {
  assert.deepEqual([(await found("1", 99)).length, (await found("1", 100)).length], [0, 1]);
  const byHand = async (wide: number, confidence: number) => {
    const page = inked(wide);
    const look = () => Promise.resolve({ text: "1", confidence, shaped: () => null });
    return (await secondLook(page.level, page.mask, SMALL, look)).length;
  };
  assert.deepEqual([await byHand(5, 65), await byHand(5, 64), await byHand(8, 90)], [1, 0, 0]);
});

Deno.test("secondLook() leaves ink of a word that was read meanwhile", async () => {
  const read = { words: [{ text: "SAGUNTO", confidence: 80, box: { x0: 280, y0: 95, x1: 340, y1: 120 } }] };
  assert.deepEqual(await found("4", 99, [...LINES, read]), []);
});

Deno.test("secondLook() asks for no reading where no ink is left", async () => {
  const look = () => Promise.reject(new Error("asked"));
  assert.deepEqual(await secondLook(level, new Uint8Array(mask.length), LINES, look), []);
});
