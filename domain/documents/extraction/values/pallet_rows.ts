import type { Anchor } from "../labels/anchors.ts";
import { plainText } from "../labels/label_cells.ts";
import { cellFrom } from "../page/cells.ts";
import { gapAfter, type Layout, middleOf, type PlacedWord, WIDE_GAP } from "../page/layout.ts";
import { isUnder, wholeNumber } from "./summed_columns.ts";

/** What the row of pallets begins with. */
const PALLETS =
  /^(?:(?:demi |half |media )?pal(?:s|e|es|et|ets|ette|ettes|let|lets)?|epal|eur|euro\w*|chep|vmf|lpr|ipp|supports? (?:euro\w*|bois))\b/;
/** How far below its heading a table goes, in heights of the heading. */
const DOWN = 14;

/**
 * The number in the column of a label on the only row of pallets that has some, in a table that counts rolls, crates or kegs in other rows; null where the
 * label heads no such table.
 */
export function inRowOfPallets({ words }: Layout, { words: label }: Anchor): readonly PlacedWord[] | null {
  const [first, last] = [label[0]!, label.at(-1)!];
  const rows = words.filter((word) =>
    middleOf(word) > last.y1 && word.y0 - last.y1 < DOWN * last.em && word.x1 < first.x0 && /\p{L}/u.test(word.text) &&
    (word.left === null || !/[\p{L}\d]/u.test(word.left.text)) && countsOf(word).length > 0
  );
  const [ofPallets, another] = rows.filter((row) => PALLETS.test(plainText(cellFrom(row))) && numbersOf(row).length > 1);
  if (ofPallets === undefined || another !== undefined) return null;
  const isMixed = rows.some((row) => row !== ofPallets && Math.abs(row.x0 - ofPallets.x0) < row.em);
  if (!isMixed) return null;
  const [nearest] = numbersOf(ofPallets).sort((a, b) => apart(a, first, last) - apart(b, first, last));
  return nearest !== undefined && isUnder(nearest, first, last) ? wholeNumber(nearest) : null;
}

function numbersOf(opening: PlacedWord): PlacedWord[] {
  return countsOf(opening).filter(({ text }) => /\d/.test(text));
}

/** The cells of a row that hold a number, or the stroke in place of one. */
function countsOf(opening: PlacedWord): PlacedWord[] {
  const found: PlacedWord[] = [];
  for (let word = opening.right; word !== null; word = word.right) {
    if (/^(?:-?\d{1,4}|[-_–—])$/.test(word.text) && gapAfter(word.left!) > WIDE_GAP) found.push(word);
  }
  return found;
}

/** How far a number is from standing flush with its label, or in the middle below it. */
function apart({ x0, x1 }: PlacedWord, first: PlacedWord, last: PlacedWord): number {
  return Math.min(Math.abs(x0 - first.x0), Math.abs(x1 - last.x1), Math.abs(x0 + x1 - first.x0 - last.x1) / 2);
}
