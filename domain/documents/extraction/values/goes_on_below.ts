import { beginsCell } from "../page/cells.ts";
import { type Layout, middleOf, type PlacedWord } from "../page/layout.ts";
import type { Reader } from "../readers/reading.ts";
import { wholeNumber } from "./summed_columns.ts";

/** From one line of goods to the next, in heights of the row. */
const NEXT_LINE = 4;

/** Whether a number that `read` reads is but the first of several in its column, with nothing between: one line of goods, and not their total. */
export function goesOnBelow({ words }: Layout, number: PlacedWord, read: Reader): boolean {
  const { x0, x1 } = ends(number);
  const next = words.find((word) =>
    middleOf(word) > number.y1 && word.y0 - number.y1 < NEXT_LINE * number.em && word.x0 < x1 && word.x1 > x0
  );
  if (next === undefined || !/^\d/.test(next.text) || !beginsCell(wholeNumber(next)[0]!)) return false;
  const other = ends(next), isFlush = Math.abs(other.x1 - x1) < number.em || Math.abs(other.x0 - x0) < number.em / 2;
  const written = wholeNumber(next).map(({ text }) => text).join(" ");
  // "324.800 KG" below "427,200 KG": the comma was read as a dot.
  return isFlush && [written, written.replace(".", ",")].some((text) => {
    const reading = read(text);
    return reading !== null && reading.fault === undefined;
  });
}

/** Where the figures of a number begin and end. */
function ends(word: PlacedWord): { readonly x0: number; readonly x1: number } {
  const figures = wholeNumber(word).filter(({ text }) => /\d/.test(text));
  return { x0: figures[0]!.x0, x1: figures.at(-1)!.x1 };
}
