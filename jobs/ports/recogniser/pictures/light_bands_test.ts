import assert from "node:assert/strict";
import type { Gray } from "./gray.ts";
import { withLightBands } from "./light_bands.ts";

const [WIDTH, HEIGHT] = [800, 300];

/** A white page on which `dark` says what is ink. */
function page(dark: (x: number, y: number) => boolean): Gray {
  const pixels = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => dark(at % WIDTH, Math.floor(at / WIDTH)) ? 0 : 255);
  return { width: WIDTH, height: HEIGHT, pixels };
}

/** Strokes of letters, 20 pixels high. */
const isPrint = (x: number, y: number) => x >= 70 && x < 200 && x % 9 < 4 && y >= 60 && y < 80;
/** A band around them, which sinks by a pixel to the right. */
const isBand = (x: number, y: number) => x >= 50 && x < 700 && y >= 50 + Math.floor(x / 500) && y < 90 + Math.floor(x / 500);

Deno.test("withLightBands() turns a dark band with light print the other way round", () => {
  const { pixels } = withLightBands(page((x, y) => isBand(x, y) && !isPrint(x, y)));
  const inked = [...pixels.keys()].filter((at) => pixels[at] === 0).map((at) => [at % WIDTH, Math.floor(at / WIDTH)] as const);
  assert.equal(inked.filter(([x, y]) => isPrint(x, y)).length, [...page(isPrint).pixels].filter((grey) => grey === 0).length);
  // A line of pixels along its edge at most is left of the band.
  assert.ok(inked.filter(([x, y]) => !isPrint(x, y)).every(([, y]) => y <= 51 || y >= 89));
});

Deno.test("withLightBands() leaves bold print, thick rules, a picture and a page without any", () => {
  const isBold = (x: number, y: number) => x >= 50 && x < 400 && x % 20 < 13 && y >= 50 && y < 90 && (y < 58 || y > 62);
  const isRule = (_x: number, y: number) => y >= 150 && y < 158;
  const isPicture = (x: number, y: number) => x >= 300 && y >= 50 && y < 250;
  for (const ink of [isBold, isRule, isPicture, isPrint, () => false]) {
    const level = page(ink);
    assert.deepEqual(withLightBands(level), level);
  }
});
