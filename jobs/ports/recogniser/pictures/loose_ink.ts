import type { Box } from "../../../../domain/documents/recognition.ts";
import type { Gray } from "./gray.ts";

/** Of an evenly lit picture. */
export const DARK = 128;
/** Share of the page's width: a straight run of ink that is longer is a rule of the form; no pen draws one. */
export const RULE_SHARE = 1 / 40;
/** Around a word, in pixels: engines cut close. */
const MARGIN = 3;

/**
 * Where a page has ink that is neither a word nor a rule of its form: signatures, stamps, crosses, drawings. One for each such pixel of `level`, what was read;
 * `words` are the places of its words on it.
 */
export function looseInk(level: Gray, words: readonly Box[]): Uint8Array {
  const ink = withoutRules(level);
  fillPrint(ink, level, words, 0);
  return ink;
}

/** Sets `mask`, a page of `width` by `height`, to `value` where words are printed, by their places in pixels. */
export function fillPrint(
  mask: Uint8Array,
  { width, height }: Pick<Gray, "width" | "height">,
  words: readonly Box[],
  value: 0 | 1,
): void {
  for (const { x0, y0, x1, y1 } of words) {
    const left = Math.max(0, Math.floor(x0) - MARGIN), right = Math.min(width, Math.ceil(x1) + MARGIN);
    const bottom = Math.min(height, Math.ceil(y1) + MARGIN);
    for (let y = Math.max(0, Math.floor(y0) - MARGIN); y < bottom; y++) mask.fill(value, y * width + left, y * width + right);
  }
}

/** One where the picture is dark, but not along a straight run across or down that is as long as a rule. A rule that slopes a little steps from row to row. */
function withoutRules({ width, height, pixels }: Gray): Uint8Array {
  const dark = pixels.map((grey) => grey < DARK ? 1 : 0);
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
