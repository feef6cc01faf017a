import type { Anchor } from "../labels/anchors.ts";
import { opensCell } from "../labels/label_cells.ts";
import { isAlone } from "../page/cells.ts";
import { gapAfter, type Layout, middleOf, type PlacedWord, WIDE_GAP } from "../page/layout.ts";

/** How much higher the figures of a tile are than its caption, at least, and how far above it they stand, in heights of the caption. */
const LARGER = 1.1, UP = 3;
/** A count, and a large round nought that was read as two brackets. */
const FIGURE = /^(?:\d{1,4}|\(\)|[O©])$/;
/** How far from the caption's beginning or middle they may stand, in heights of the caption. */
const ASIDE = 2;

/** The large figure above its caption, as tiles on a screen have it: "33" over "handed over"; null where the caption has none. */
export function figureAbove({ words }: Layout, { words: label, standing }: Anchor): readonly PlacedWord[] | null {
  const [first, last] = [label[0]!, label.at(-1)!];
  if (standing !== "heading" || !opensCell(first) || gapAfter(last) <= WIDE_GAP) return null;
  const figure = words.findLast((word) =>
    FIGURE.test(word.text) && middleOf(word) < first.y0 && first.y0 - word.y1 < UP * first.em && isAlone(word) &&
    Math.min(Math.abs(word.x0 - first.x0), Math.abs(word.x0 + word.x1 - first.x0 - last.x1) / 2) < ASIDE * first.em
  );
  return figure !== undefined && figure.em > LARGER * first.em ? [figure] : null;
}
