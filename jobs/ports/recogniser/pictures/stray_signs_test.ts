import assert from "node:assert/strict";
import type { Box } from "../../../../domain/documents/recognition.ts";
import { straySigns } from "./stray_signs.ts";

const WIDTH = 300, EM = 20;

/** The places found on a page that has ink in `boxes`. */
function found(...boxes: readonly Box[]): Box[] {
  const mask = new Uint8Array(WIDTH * 100);
  for (const { x0, y0, x1, y1 } of boxes) for (let y = y0; y < y1; y++) mask.fill(1, y * WIDTH + x0, y * WIDTH + x1);
  return straySigns(mask, { width: WIDTH }, EM);
}

const sign = (x0: number): Box => ({ x0, y0: 40, x1: x0 + 10, y1: 58 });
const dash = (x0: number, y0: number): Box => ({ x0, y0, x1: x0 + 8, y1: y0 + 3 });

Deno.test("straySigns() takes signs that stand close as one word, with the hyphen between them", () => {
  assert.deepEqual(found(sign(40), sign(54), dash(68, 48), sign(80)), [{ x0: 40, y0: 40, x1: 90, y1: 58 }]);
  assert.deepEqual(found(sign(40), sign(54), sign(80)), [{ x0: 40, y0: 40, x1: 64, y1: 58 }, sign(80)]);
});

Deno.test("straySigns() takes signs by hand, which are twice as high as print, and no scrawl", () => {
  const high = (height: number): Box => ({ x0: 40, y0: 20, x1: 60, y1: 20 + height });
  assert.deepEqual(found(high(44)), [high(44)]);
  assert.deepEqual(found(high(45)), []);
});

Deno.test("straySigns() takes no dash alone, none of a rule below, and nothing near a drawing", () => {
  assert.deepEqual(found(dash(40, 48)), []);
  assert.deepEqual(found(sign(40), dash(54, 56), sign(66)), [sign(40), sign(66)]);
  assert.deepEqual(found(sign(40), { x0: 60, y0: 20, x1: 160, y1: 80 }), []);
});

Deno.test("straySigns() takes the tallest where there are many, and none of a drawing", () => {
  const row = (count: number, y0: number, height: number): Box[] =>
    Array.from({ length: count }, (_, at) => ({ x0: 20 * at, y0, x1: 20 * at + 5, y1: y0 + height }));
  const tall = row(14, 60, 18);
  const many = found(...row(14, 5, 9), ...tall);
  assert.equal(many.length, 24);
  assert.deepEqual(many.slice(0, 14), tall);
  assert.deepEqual(found(...[0, 12, 24, 36, 48, 60].flatMap((y0) => row(14, y0, 9))), []);
});
