import type { Box } from "../../../../domain/documents/recognition.ts";
import { type Gray } from "./gray.ts";
import { inkParts } from "./ink_parts.ts";

/** Size of a sign, and how near signs of one number stand, in heights of a line. */
const SIGN = { least: 0.4, tallest: 1.4, widest: 1.5, apart: 0.5 };
/** A number in a cell is no longer. */
const WIDEST = 4;
/** Around what is drawn or scrawled, in heights of a line, nothing is a number. */
const CLEAR = 1;
/** So many are looked at again; a page with more is a drawing. */
const MOST = 24;
/** Copies of a number side by side, and the gap between them in heights of a line: near enough to be read as one. */
export const COPIES = 3;
const GAP = 0.25;

/** Ink of the size of a few signs that stands alone: engines pass over a figure that is alone in its cell. `mask` is one where there is loose ink. */
export function straySigns(mask: Uint8Array, { width }: Pick<Gray, "width">, em: number): Box[] {
  const parts = inkParts(mask, width).map(({ x0, y0, x1, y1 }): Box => ({ x0, y0, x1, y1 }));
  const isLarge = ({ x0, y0, x1, y1 }: Box) => y1 - y0 > SIGN.tallest * em || x1 - x0 > 2 * SIGN.widest * em;
  const large = parts.filter(isLarge);
  const signs = parts.filter((part) => {
    const [w, h] = [part.x1 - part.x0, part.y1 - part.y0];
    return h >= SIGN.least * em && h <= SIGN.tallest * em && w <= SIGN.widest * em &&
      !large.some((other) => isNear(part, other, CLEAR * em));
  }).sort((one, other) => one.x0 - other.x0);
  const groups: Box[] = [];
  for (const sign of signs) {
    const at = groups.findIndex((group) => sign.x0 - group.x1 < SIGN.apart * em && sign.y0 < group.y1 && sign.y1 > group.y0);
    const group = groups[at];
    if (group === undefined) groups.push(sign);
    else {
      const { x0, y0, x1, y1 } = sign;
      groups[at] = {
        x0: Math.min(x0, group.x0),
        y0: Math.min(y0, group.y0),
        x1: Math.max(x1, group.x1),
        y1: Math.max(y1, group.y1),
      };
    }
  }
  const numbers = groups.filter(({ x0, x1 }) => x1 - x0 <= WIDEST * em);
  return numbers.length > MOST ? [] : numbers;
}

/** A picture of each of `boxes` three times in a row of its own, for an engine that wants lines of text, and the height of such a row. */
export function signsInRows(
  level: Gray,
  boxes: readonly Box[],
  em: number,
): { readonly picture: Gray; readonly rowHeight: number } {
  const rowHeight = Math.round(3 * em), margin = Math.round(2 * em);
  const width = Math.ceil(2 * margin + COPIES * (WIDEST + GAP) * em), height = rowHeight * boxes.length + margin;
  const pixels = new Uint8Array(width * height).fill(255);
  boxes.forEach(({ x0, y0, x1, y1 }, row) => {
    const top = row * rowHeight + Math.round((rowHeight - (y1 - y0)) / 2);
    for (let copy = 0; copy < COPIES; copy++) {
      const left = margin + Math.round(copy * (x1 - x0 + GAP * em));
      for (let y = Math.max(0, y0 - 1); y < Math.min(level.height, y1 + 1); y++) {
        const from = Math.max(0, x0 - 1);
        pixels.set(
          level.pixels.subarray(y * level.width + from, y * level.width + Math.min(level.width, x1 + 1)),
          (top + y - y0 + 1) * width + left,
        );
      }
    }
  });
  return { picture: { width, height, pixels }, rowHeight };
}

function isNear(one: Box, other: Box, reach: number): boolean {
  return one.x0 < other.x1 + reach && one.x1 > other.x0 - reach && one.y0 < other.y1 + reach && one.y1 > other.y0 - reach;
}
