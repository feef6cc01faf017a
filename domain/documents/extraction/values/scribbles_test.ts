import assert from "node:assert/strict";
import type { PlacedWord } from "../page/layout.ts";
import { isScribble } from "./scribbles.ts";

/** A word as engines tell it, so wide and high, beside a label of 17 pixels. */
function isScrawl(text: string, width: number, height: number, confidence = 50): boolean {
  return isScribble(wordOf(text, width, height, confidence), wordOf("Signature", 80, 17, 95));
}

function wordOf(text: string, width: number, height: number, confidence: number): PlacedWord {
  const box = { x0: 0, y0: 0, x1: width, y1: height };
  return { text, confidence, box, ...box, em: height, right: null, left: null, isWalled: false };
}

Deno.test("isScribble() tells a scrawl by few letters drawn out far, and no print by hand or machine", () => {
  assert.deepEqual([isScrawl("ANA", 211, 30), isScrawl("Or", 259, 62)], [true, true]);
  assert.deepEqual([isScrawl("BRUSASCO", 116, 23), isScrawl("—", 180, 17), isScrawl("24", 26, 17)], [false, false, false]);
});

Deno.test("isScribble() tells a scrawl by its height where it was hardly read, and no stamp or heading", () => {
  assert.deepEqual([isScrawl("LOD)", 110, 60), isScrawl("REÇU", 110, 60, 92), isScrawl("néant", 90, 30)], [true, false, false]);
});

Deno.test("isScribble() takes dots to write on for no scrawl, whatever letters an engine saw in them", () => {
  assert.deepEqual([isScrawl("url", 210, 18, 0), isScrawl("url", 210, 30, 0)], [false, true]);
});

Deno.test("isScribble() takes what towers over its label for a scrawl however surely it was read", () => {
  assert.deepEqual([isScrawl("AND", 95, 116, 90), isScrawl("AND", 95, 50, 90)], [true, false]);
});

Deno.test("isScribble() takes strokes up and down for a scrawl where they are half as high again as their label", () => {
  assert.deepEqual([isScrawl("NS", 60, 27), isScrawl("NS", 60, 24), isScrawl("RS", 60, 27)], [true, false, false]);
});
