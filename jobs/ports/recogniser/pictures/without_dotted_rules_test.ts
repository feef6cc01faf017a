import assert from "node:assert/strict";
import type { Gray } from "./gray.ts";
import { withoutDottedRules } from "./without_dotted_rules.ts";

const [WIDTH, HEIGHT] = [600, 100];
const INK = 0;

/** A white page on which `dark` says what is ink. */
function page(dark: (x: number, y: number) => boolean): Gray {
  const pixels = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => dark(at % WIDTH, Math.floor(at / WIDTH)) ? INK : 255);
  return { width: WIDTH, height: HEIGHT, pixels };
}

/** Where a page has ink. */
const inkOf = ({ pixels }: Gray) =>
  [...pixels.keys()].filter((at) => pixels[at] === INK).map((at) => [at % WIDTH, Math.floor(at / WIDTH)]);

/** A sign of five strokes that stands on the line y = 60, and one of its accents. */
const isSign = (x: number, y: number) =>
  x >= 200 && x < 250 && x % 10 < 3 && y >= 40 && y < 58 || x >= 222 && x < 226 && y >= 30 && y < 33;
/** Dots of three pixels, every nine, along y = 60; they sink by a pixel to the right, as on a page that was not laid level. */
const isDot = (x: number, y: number) =>
  x >= 50 && x < 500 && x % 9 < 3 && y >= 60 + Math.floor(x / 300) && y < 62 + Math.floor(x / 300);
const isDash = (x: number, y: number) => x >= 50 && x < 500 && x % 18 < 12 && y >= 60 && y < 62;

Deno.test("withoutDottedRules() takes dotted and dashed rules away, and leaves what stands on them with its accents", () => {
  for (const isRule of [isDot, isDash]) {
    const clean = withoutDottedRules(page((x, y) => isRule(x, y) || isSign(x, y)));
    const left = inkOf(clean);
    assert.ok(left.length > 100);
    assert.ok(left.every(([x, y]) => isSign(x!, y!)));
    assert.equal(left.length, inkOf(page(isSign)).length);
  }
});

Deno.test("withoutDottedRules() leaves a few dots, a hyphen and full rules", () => {
  const isEllipsis = (x: number, y: number) => x >= 50 && x < 77 && isDot(x, y);
  const isHyphen = (x: number, y: number) => x >= 300 && x < 312 && y >= 60 && y < 62;
  const isFull = (_x: number, y: number) => y === 90;
  const level = page((x, y) => isEllipsis(x, y) || isHyphen(x, y) || isFull(x, y));
  assert.deepEqual(withoutDottedRules(level).pixels, level.pixels);
});
