import type { Anchor } from "../labels/anchors.ts";
import { gapAfter, type Layout, middleOf, type PlacedWord } from "../page/layout.ts";
import { ownColumn } from "../page/own_column.ts";
import type { Reader } from "../readers/reading.ts";

/** How far a column's numbers reach beyond its label on either side, and from one row to the next, in heights of the label. */
const REACH = { left: 3, right: 4, down: 7.2 };
/** Between the groups of three of a typed number, in heights of the row. */
const GROUPED = 1.25;
/** How far apart two numbers may end that are set flush right. */
const FLUSH = 0.4;
/** No weight, but a number of its column. */
const NONE = /^0+(?:[.,]0+)?(?: ?kgs?)?$/;
/** A table of one page has no more rows. */
const MOST_ROWS = 40;

/**
 * The number below a label that is the sum of at least two above it in its column: the total, whatever its row is called. `read` reads the numbers; null where
 * there is none.
 */
export function sumBelow({ words, walls }: Layout, { words: label }: Anchor, read: Reader): readonly PlacedWord[] | null {
  const [first, last] = [label[0]!, label.at(-1)!];
  const column = ownColumn(walls, first, last);
  const isInColumn = column !== null
    ? ({ x0, x1 }: PlacedWord) => (x0 + x1) / 2 > column.x0 && (x0 + x1) / 2 < column.x1
    : (word: PlacedWord) =>
      word.x1 > first.x0 - REACH.left * last.em && word.x0 < last.x1 + REACH.right * last.em &&
      (isUnder(word, first, last) || endsAt(word, end));
  let above = last, sum = 0, end: number | null = null, found: readonly PlacedWord[] | null = null;
  for (let rows = 0; rows < MOST_ROWS; rows++) {
    const next = words.find((word) =>
      middleOf(word) > above.y1 && word.y0 - above.y1 < REACH.down * last.em && /^(?!0\d)\d/.test(word.text) &&
      !label.includes(word) && isInColumn(word)
    );
    if (next === undefined) return found;
    const number = wholeNumber(next), reading = read(number.map(({ text }) => text).join(" "));
    const isNone = NONE.test(number.map(({ text }) => text).join(" "));
    if (!isNone && (reading === null || reading.fault !== undefined)) return found;
    const value = isNone ? 0 : Number(reading!.value);
    // Three small counts may add up by chance: the total is the last that does.
    if (rows > 1 && Math.abs(value - sum) < 1 && sum > 0) found = number;
    sum += value;
    [above, end] = [next, number.at(-1)!.x1];
  }
  return found;
}

/** Whether a number ends flush with one above it, `end`: it is of the same column, wherever the label ends. */
export function endsAt(word: PlacedWord, end: number | null): boolean {
  return end !== null && Math.abs(wholeNumber(word).at(-1)!.x1 - end) < FLUSH * word.em;
}

/** Whether a number stands in the column of a label: its left, its middle or its right end below it. */
export function isUnder(word: PlacedWord, first: PlacedWord, last: PlacedWord): boolean {
  const number = wholeNumber(word);
  const [x0, x1] = [number[0]!.x0, number.at(-1)!.x1];
  return x0 < last.x1 + last.em && x1 > first.x0 - last.em;
}

/** A number with its groups of three and its unit. */
export function wholeNumber(word: PlacedWord): PlacedWord[] {
  let start = word;
  while (
    start.left !== null && gapAfter(start.left) < GROUPED && /^\d{1,3}$/.test(start.left.text) && /^\d{3}/.test(start.text)
  ) {
    start = start.left;
  }
  const number = [start];
  for (
    let next = start.right;
    next !== null && gapAfter(number.at(-1)!) < GROUPED && /^(?:\d{3}\D*\d*|kgs?\.?|t)$/i.test(next.text);
  ) {
    number.push(next);
    next = next.right;
  }
  return number;
}
