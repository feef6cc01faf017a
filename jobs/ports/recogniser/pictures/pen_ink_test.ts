import assert from "node:assert/strict";
import { looseInk } from "./loose_ink.ts";
import { penInk } from "./pen_ink.ts";

const [WIDTH, HEIGHT] = [1_200, 300];

type Drawing = (x: number, y: number) => boolean;

/** How much ink of a pen is found where `isDark`, after rules and words were taken away. */
function inkOf(isDark: Drawing): number {
  const pixels = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => isDark(at % WIDTH, Math.floor(at / WIDTH)) ? 0 : 255);
  const level = { width: WIDTH, height: HEIGHT, pixels };
  const words = [{ x0: 600, y0: 100, x1: 700, y1: 120 }];
  return penInk(level, looseInk(level, words)).reduce((sum, one) => sum + one, 0);
}

const isFrame = (x0: number, y0: number, size: number): Drawing => (x, y) => {
  const [dx, dy] = [Math.abs(x - x0 - size / 2), Math.abs(y - y0 - size / 2)];
  return Math.max(dx, dy) <= size / 2 && Math.max(dx, dy) > size / 2 - 3;
};
const isRing: Drawing = (x, y) => Math.abs(Math.hypot(x - 300, y - 150) - 11) < 1.5;
const isDash: Drawing = (x, y) => y >= 200 && y < 203 && x % 20 < 10;
const isRule: Drawing = (x, y) => (y >= 50 && y < 53 && x >= 120) || (x >= 100 && x < 103 && y >= 70);
/** Joins the two rules as a quarter of a circle. */
const isCorner: Drawing = (x, y) => x < 120 && y < 70 && Math.abs(Math.hypot(x - 120, y - 70) - 18.5) < 1.5;
const isAccent: Drawing = (x, y) => x >= 640 && x < 646 && y >= 90 && y < 110 && x + y >= 740 && x + y <= 750;
const isWave: Drawing = (x, y) => x >= 400 && x < 500 && Math.abs(y - 150 - 30 * Math.sin(x / 9)) < 6;
const isLetter: Drawing = (x, y) => x >= 800 && x < 815 && y >= 100 && y < 122 && (x < 804 || y < 104 || Math.abs(y - 111) < 2);

for (
  const [what, drawing] of Object.entries({
    "a dashed line": isDash,
    "a box to be ticked": isFrame(200, 150, 24),
    "a ring to be ticked": isRing,
    "the round corner of a frame": (x: number, y: number) => isRule(x, y) || isCorner(x, y),
    "what sticks out of a word": (x: number, y: number) => isAccent(x, y),
  })
) {
  Deno.test(`penInk() takes away ${what}`, () => assert.equal(inkOf(drawing), 0));
}

Deno.test("penInk() leaves strokes, also across a rule, and letters of a stamp", () => {
  assert.ok(inkOf(isWave) > 1_000);
  assert.ok(inkOf((x, y) => isWave(x, y) || (y >= 149 && y < 152)) > 800);
  assert.ok(inkOf(isLetter) > 100);
});
