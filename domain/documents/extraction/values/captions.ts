import type { Anchor } from "../labels/anchors.ts";
import { opensCell } from "../labels/label_cells.ts";
import { beginsCell, cellFrom } from "../page/cells.ts";
import { gapAfter, type Layout, middleOf, type PlacedWord, WIDE_GAP } from "../page/layout.ts";
import { isClosed, isInside } from "../page/walls.ts";

/** How much higher than its caption a value is set, at least, where no box holds both. */
const LARGER = 1.25;
/** How far above its caption it ends, and how far from the caption's beginning or middle it stands, in heights of the caption. */
const UP = 1.8, ASIDE = 2;
/** A higher box, in heights of the caption, holds more than one value. */
const HIGHEST_BOX = 12;

/**
 * What stands above its caption: in a box of the form that ends with the caption, or set larger, and nearer to it than what follows below. Null where the label
 * is no caption; `isLabel` tells the words that head values of their own.
 */
export function valueAbove(
  { words, walls }: Layout,
  { words: label, standing }: Anchor,
  isLabel: (word: PlacedWord) => boolean,
): readonly PlacedWord[] | null {
  const [first, last] = [label[0]!, label.at(-1)!];
  const isAlone = standing === "heading" && opensCell(first) && gapAfter(last) > WIDE_GAP && !/:$/.test(last.text);
  if (!isAlone) return null;
  const above = words.findLast((word) =>
    beginsCell(word) && middleOf(word) < first.y0 && first.y0 - word.y1 < UP * first.em && isOver(cellFrom(word), first, last)
  );
  const value = above === undefined ? [] : cellFrom(above);
  if (value.length === 0 || value.some(isLabel)) return null;
  const cell = walls.cellOf(first), isBoxed = isClosed(cell) && cell.y1 - cell.y0 < HIGHEST_BOX * first.em;
  const below = words.find((word) =>
    middleOf(word) > last.y1 && word.x0 < Math.max(last.x1, value.at(-1)!.x1) && word.x1 > first.x0 &&
    (!isBoxed || isInside(cell, word))
  );
  if (isBoxed) return below === undefined && value.every((word) => isInside(cell, word)) ? value : null;
  const isNearer = below === undefined || below.y0 - last.y1 > 1.5 * (first.y0 - value[0]!.y1);
  return isNearer && value[0]!.em > LARGER * first.em ? value : null;
}

/** Whether a cell begins or ends flush with a label, or stands in the middle above it. */
function isOver(cell: readonly PlacedWord[], first: PlacedWord, last: PlacedWord): boolean {
  const [x0, x1] = [cell[0]!.x0, cell.at(-1)!.x1];
  return Math.min(Math.abs(x0 - first.x0), Math.abs(x1 - last.x1), Math.abs(x0 + x1 - first.x0 - last.x1) / 2) < ASIDE * first.em;
}
