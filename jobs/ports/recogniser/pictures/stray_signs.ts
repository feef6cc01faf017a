import { boxAround } from "../../../../domain/documents/box_around.ts";
import type { Box } from "../../../../domain/documents/recognition.ts";
import type { Gray } from "./gray.ts";
import { inkParts } from "./ink_parts.ts";

/** Size of a sign, by hand twice that of print, and how near signs of one word stand, in heights of a line. */
const SIGN = { least: 0.4, tallest: 2.2, thinnest: 0.12, widest: 1.5, apart: 0.5 };
/** Size of a hyphen, and how far from the middle of its word it stands, in heights of a line. */
const HYPHEN = { thickest: 0.25, narrowest: 0.15, widest: 0.7, off: 0.25 };
/** What an engine passes over is no longer. */
const WIDEST = 12;
/** Around what is drawn or scrawled, in heights of a line, nothing is a sign. */
const CLEAR = 1;
/** So many are looked at again, the tallest ones; a page with many more is a drawing. */
const MOST = { again: 24, onPage: 80 };
/** Ink of the size of a few signs that stands alone: engines pass over a figure that is alone in its cell. `mask` is one where there is loose ink. */
export function straySigns(mask: Uint8Array, { width }: Pick<Gray, "width">, em: number): Box[] {
  const parts = inkParts(mask, width).map(({ x0, y0, x1, y1 }): Box => ({ x0, y0, x1, y1 }));
  const isLarge = ({ x0, y0, x1, y1 }: Box) => y1 - y0 > SIGN.tallest * em || x1 - x0 > 2 * SIGN.widest * em;
  const large = parts.filter(isLarge);
  const isClear = (part: Box) => !large.some((other) => isNear(part, other, CLEAR * em));
  const signs = parts.filter((part) => (isSign(part, em) || isHyphen(part, em)) && isClear(part))
    .sort((one, other) => one.x0 - other.x0);
  const groups: Box[] = [];
  for (const sign of signs) {
    const at = groups.findIndex((group) => sign.x0 - group.x1 < SIGN.apart * em && isOnLineOf(group, sign, em));
    const group = groups[at];
    if (group !== undefined) groups[at] = boxAround([group, sign]);
    else if (isSign(sign, em)) groups.push(sign);
  }
  const words = groups.filter(({ x0, x1 }) => x1 - x0 <= WIDEST * em);
  if (words.length > MOST.onPage) return [];
  return words.toSorted((one, other) => heightOf(other) - heightOf(one)).slice(0, MOST.again);
}

const heightOf = ({ y0, y1 }: Box) => y1 - y0;

function isSign({ x0, y0, x1, y1 }: Box, em: number): boolean {
  const [w, h] = [x1 - x0, y1 - y0];
  return h >= SIGN.least * em && h <= SIGN.tallest * em && w >= SIGN.thinnest * em && w <= SIGN.widest * em;
}

function isHyphen({ x0, y0, x1, y1 }: Box, em: number): boolean {
  return y1 - y0 <= HYPHEN.thickest * em && x1 - x0 >= HYPHEN.narrowest * em && x1 - x0 <= HYPHEN.widest * em;
}

/** A sign as far as they overlap; a hyphen half-way up. */
function isOnLineOf(group: Box, sign: Box, em: number): boolean {
  if (isHyphen(sign, em)) return Math.abs((sign.y0 + sign.y1) / 2 - (group.y0 + group.y1) / 2) < HYPHEN.off * em;
  return sign.y0 < group.y1 && sign.y1 > group.y0;
}

function isNear(one: Box, other: Box, reach: number): boolean {
  return one.x0 < other.x1 + reach && one.x1 > other.x0 - reach && one.y0 < other.y1 + reach && one.y1 > other.y0 - reach;
}
