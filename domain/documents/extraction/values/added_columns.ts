import type { Anchor } from "../labels/anchors.ts";
import { rowStart } from "../page/cells.ts";
import { gapAfter, type Layout, middleOf, type PlacedWord, WIDE_GAP } from "../page/layout.ts";
import type { Reader } from "../readers/reading.ts";
import type { Region } from "./regions.ts";
import { endsAt, isUnder, wholeNumber } from "./summed_columns.ts";
import type { Cell } from "../page/walls.ts";

/** From one line of goods to the next, in heights of the label. */
const NEXT_ROW = 5;
/** From the label to the first of them. */
const FIRST_ROW = 6;
const MOST_ROWS = 12;
const BOX_NUMBER = /^\d{1,2}[.)]$/;
const NO_LINE = /^(?:tota|gesamt|suma|summe|somme|net|tar[ae]|sous|sub|instr)/i;

/**
 * The sum of what stands below a label, line of goods for line, where no row of totals says it: `read` reads each line's number, and the region's text is their
 * sum with its unit. Null where there are not two lines with cells besides.
 */
export function addedBelow(
  layout: Layout,
  { words: label }: Anchor,
  read: Reader,
  unit: { readonly size: number; readonly name: string },
): Region | null {
  const [first, last] = [label[0]!, label.at(-1)!];
  const { words, walls } = layout, cell = walls.cellOf(first);
  const rows: { readonly number: readonly PlacedWord[]; readonly value: number }[] = [];
  let end: number | null = null;
  for (let above = last, reach = FIRST_ROW; rows.length < MOST_ROWS; reach = NEXT_ROW) {
    const next = words.find((word) =>
      middleOf(word) > above.y1 && word.y0 - above.y1 < reach * last.em && /^\d/.test(word.text) && !label.includes(word) &&
      (isUnder(word, first, last) || endsAt(word, end))
    );
    if (next === undefined) break;
    const row = rowOf(next), number = wholeNumber(next);
    const reading = read(number.map(({ text }) => text).join(" "));
    const isLine = row.some((word) => !number.includes(word) && gapAfter(word) > WIDE_GAP && /[\p{L}\d]/u.test(word.text)) &&
      row.length > number.length && !row.some(({ text }) => NO_LINE.test(text));
    const isAligned = !Number.isFinite(cell.x1 - cell.x0) || isBelow(cell, walls.cellOf(next), last.em);
    const isOutside = rows.length > 0 && reachesInto(cell, rows[0]!.number[0]!) && !reachesInto(cell, next);
    if (reading === null || reading.fault !== undefined || !isLine || !isAligned || isOutside || BOX_NUMBER.test(next.text)) {
      break;
    }
    rows.push({ number, value: Number(reading.value) });
    [above, end] = [next, number.at(-1)!.x1];
  }
  if (rows.length < 2) return null;
  const sum = rows.reduce((total, { value }) => total + value, 0), numbers = rows.flatMap(({ number }) => number);
  return {
    side: "total",
    words: numbers,
    text: `${sum / unit.size}${unit.name}`,
    starts: numbers.map(() => 0),
    close: true,
    isAdded: true,
  };
}

/** Whether a cell is of the same column of a table. */
function isBelow(head: Cell, { x0, x1 }: Cell, em: number): boolean {
  return Math.abs(x0 - head.x0) < em && Math.abs(x1 - head.x1) < em;
}

/** Whether a word reaches into a cell at its height. */
function reachesInto({ x0, y0, x1, y1 }: Cell, word: PlacedWord): boolean {
  return word.x1 > x0 && word.x0 < x1 && middleOf(word) > y0 && middleOf(word) < y1;
}

function rowOf(word: PlacedWord): PlacedWord[] {
  const row = [rowStart(word)];
  while (row.at(-1)!.right !== null) row.push(row.at(-1)!.right!);
  return row;
}
