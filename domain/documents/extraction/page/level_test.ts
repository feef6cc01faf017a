import assert from "node:assert/strict";
import type { RecognisedPage } from "../../recognition.ts";
import { levelOf } from "./level.ts";

/** A page of lines of two words, each of a width, at a height, with the slope given. */
function page(lines: readonly (readonly [y: number, width: number, slope: number])[]): RecognisedPage {
  const word = (x: number, y: number) => ({ text: "mot", confidence: 90, box: { x0: x, x1: x + 0.02, y0: y, y1: y + 0.01 } });
  return {
    width: 1_000,
    height: 1_000,
    lines: lines.map(([y, width, slope]) => ({ words: [word(0.1, y), word(0.1 + width, y + slope * width)] })),
  };
}

/** How far apart two words of one line are in height once the page is level. */
function apart(of: RecognisedPage, line: number): number {
  const level = levelOf(of), [first, last] = of.lines[line]!.words.map(level);
  return Math.abs((first!.y0 + first!.y1) - (last!.y0 + last!.y1)) / 2;
}

Deno.test("levelOf() makes a page level whose slope changes from top to bottom", () => {
  const photo = page(Array.from({ length: 8 }, (_, n) => [0.1 + 0.1 * n, 0.7, 0.01 + 0.002 * n] as const));
  assert.ok(apart(photo, 0) < 2 && apart(photo, 7) < 2);
});

Deno.test("levelOf() does not take the letters of short lines for a slope", () => {
  const short = [0.3, 0.36, 0.42, 0.48, 0.54].map((y) => [y, 0.1, 0.02] as const);
  const form = page([[0.1, 0.6, 0], ...short, [0.54, 0.6, 0]]);
  const level = levelOf({ ...form, lines: form.lines.slice(0, -1) }), [first, last] = form.lines.at(-1)!.words.map(level);
  assert.ok(Math.abs(first!.y0 - last!.y0) < 4);
});

Deno.test("levelOf() believes many short lines that agree on how slopes change, and none that do not", () => {
  const short = (off: number) =>
    page(Array.from({ length: 12 }, (_, n) => [0.1 + 0.07 * n, 0.18, 0.0025 * n + (n % 2 === 0 ? -off : off)] as const));
  const isLevel = (of: RecognisedPage) => apart(of, 0) < 1.5 && apart(of, 11) < 1.5;
  assert.deepEqual([isLevel(short(0.001)), isLevel(short(0.014))], [true, false]);
});
