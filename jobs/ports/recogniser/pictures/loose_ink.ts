import type { Box } from "../../../../domain/documents/recognition.ts";
import type { Gray } from "./gray.ts";

/** Of an evenly lit picture. */
const DARK = 128;
/** Share of the page's width: a straight run of ink that is longer is a rule of the form; no pen draws one. */
const RULE_SHARE = 1 / 40;
/** Around a word, in pixels: engines cut close. */
const MARGIN = 3;

/**
 * Where a page has ink that is neither a word nor a rule of its form: signatures, stamps, crosses, drawings. One for each such pixel of `level`, what was read;
 * `words` are the places of its words on it.
 */
export function looseInk(level: Gray, words: readonly Box[]): Uint8Array {
  const ink = withoutRules(level);
  for (const { x0, y0, x1, y1 } of words) {
    for (let y = Math.max(0, y0 - MARGIN); y < Math.min(level.height, y1 + MARGIN); y++) {
      ink.fill(0, y * level.width + Math.max(0, x0 - MARGIN), y * level.width + Math.min(level.width, x1 + MARGIN));
    }
  }
  return ink;
}

/** One where the picture is dark, but not along a straight run across or down that is as long as a rule. A rule that slopes a little steps from row to row. */
function withoutRules({ width, height, pixels }: Gray): Uint8Array {
  const dark = Uint8Array.from(pixels, (grey) => grey < DARK ? 1 : 0);
  const ink = dark.slice();
  const longest = width * RULE_SHARE;
  const look = (start: number, step: number, length: number, next: number) => {
    for (let n = 0, run = 0; n <= length; n++) {
      const at = start + n * step;
      if (n < length && (dark[at]! | dark[at + next]!) === 1) {
        run++;
        continue;
      }
      if (run > longest) { for (let back = at - run * step; back !== at; back += step) ink[back] = ink[back + next] = 0; }
      run = 0;
    }
  };
  for (let y = 0; y < height - 1; y++) look(y * width, 1, width, width);
  for (let x = 0; x < width - 1; x++) look(x, width, height, 1);
  return ink;
}
