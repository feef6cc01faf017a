import assert from "node:assert/strict";
import type { Gray } from "./gray.ts";
import { inkGrid } from "./ink_grid.ts";
import { looseInk } from "./loose_ink.ts";
import { straySigns } from "./stray_signs.ts";

const [WIDTH, HEIGHT] = [600, 840];

/** A white page on which `dark` says what is ink. */
function page(dark: (x: number, y: number) => boolean): Gray {
  const pixels = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => dark(at % WIDTH, Math.floor(at / WIDTH)) ? 0 : 255);
  return { width: WIDTH, height: HEIGHT, pixels };
}

/** A wavy stroke from (100, 400) to (220, 430), three pixels thick. */
const isStroke = (x: number, y: number) => x >= 100 && x < 220 && Math.abs(y - 415 - 14 * Math.sin(x / 7)) < 2;
const isRule = (x: number, y: number) => y === 500 + Math.floor(x / 80) || (x >= 300 && x < 302 && y > 20);
const isWord = (x: number, y: number) => x >= 50 && x < 90 && y >= 50 && y < 62;

Deno.test("looseInk() leaves the strokes of a pen, and takes words and rules away, also rules that slope a little", () => {
  const level = page((x, y) => isStroke(x, y) || isRule(x, y) || isWord(x, y));
  const ink = looseInk(level, [{ x0: 50, y0: 50, x1: 90, y1: 62 }]);
  const left = [...ink.keys()].filter((at) => ink[at] === 1);
  assert.ok(left.length > 300);
  assert.ok(left.every((at) => isStroke(at % WIDTH, Math.floor(at / WIDTH))));
});

Deno.test("inkGrid() tells where on the page the ink is, and that an empty page has none", () => {
  const gridOf = (level: Gray) => inkGrid(looseInk(level, []), { level, width: WIDTH, height: HEIGHT, onPage: (x, y) => [x, y] });
  const { columns, rows, cells } = gridOf(page(isStroke));
  assert.deepEqual([columns, rows, cells.length], [60, 84, 60 * 84]);
  const inked = [...cells].flatMap((digit, at) => digit === "0" ? [] : [[at % columns, Math.floor(at / columns)] as const]);
  assert.ok(inked.length >= 12);
  assert.ok(inked.every(([column, row]) => column >= 9 && column < 22 && row >= 39 && row <= 43));
  assert.match(gridOf(page(() => false)).cells, /^0+$/);
});

Deno.test("straySigns() finds a figure that stands alone, and none in a scrawl or in what is left of a rule", () => {
  const isFigure = (x: number, y: number) => x >= 400 && x < 404 && y >= 100 && y < 114;
  const isRule = (x: number, y: number) => x === 300 && y >= 100 && y < 114;
  const level = page((x, y) => isFigure(x, y) || isStroke(x, y) || isRule(x, y));
  assert.deepEqual(straySigns(looseInk(level, []), level, 20), [{ x0: 400, y0: 100, x1: 404, y1: 114 }]);
});
