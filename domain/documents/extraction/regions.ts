import type { Anchor } from "./anchors.ts";
import { gapAfter, type Layout, middleOf, type PlacedWord, WIDE_GAP } from "./layout.ts";

/** Where a value stands to its label. */
export type Side = "beside" | "across" | "below" | "wrapped" | "anywhere";

/** Words in which a value may stand, and their text: a wide gap is a tab, the end of a line a line feed. */
export interface Region {
  readonly side: Side;
  readonly words: readonly PlacedWord[];
  readonly text: string;
  /** Where each word begins in the text. */
  readonly starts: readonly number[];
  /** Of the first word below: it begins right under the label. */
  readonly close: boolean;
}

/** What ends a value: `ends` on its line, `stops` on the lines that it goes on to. */
export interface Limits {
  readonly ends: ReadonlySet<PlacedWord>;
  readonly stops: ReadonlySet<PlacedWord>;
}

/** A row of print has no more words. */
const MOST_WORDS = 40;
/** The number of the next box on a form. */
const NUMBERED = /^\d{1,2}[.)]$/;
/** From a line to the next of the same value, in heights of the row. */
const NEXT_LINE = 2.2;

/** The text on the label's line after it, up to the next label: "beside" it, or "across" a wide gap. */
export function regionBeside(anchor: Anchor, ends: ReadonlySet<PlacedWord>): Region | null {
  const last = anchor.words.at(-1)!;
  const words = rowFrom(last.right, (word) => ends.has(word));
  return words.length === 0 ? null : region(gapAfter(last) > WIDE_GAP + 1 ? "across" : "beside", [words], true);
}

/** The line below, where a sentence goes on whose line ends with the label. */
export function regionWrapped({ words }: Layout, anchor: Anchor): Region | null {
  const last = anchor.words.at(-1)!;
  if (last.right !== null) return null;
  const next = words.find((word) => middleOf(word) > last.y1 && word.y0 - last.y1 < NEXT_LINE * last.em && word.x0 < last.x0);
  if (!next) return null;
  let first = next;
  while (first.left !== null && first.left.right === first) first = first.left;
  return region("wrapped", [rowFrom(first, () => false)], true);
}

/** All of a page, line by line. */
export function regionOfPage({ words }: Layout): Region {
  const rows = words.filter(({ left }) => left === null).map((first) => rowFrom(first, () => false));
  return region("anywhere", rows, false);
}

/**
 * The text below the label, as wide as its column, `lines` lines at most and from at most `firstLine` heights of the row below it, up to the next
 * label; `goesOn` when it began on the label's line. A number (`isNumber`) may be set flush right, with its row begun beyond the label.
 */
export function regionBelow(
  layout: Layout,
  anchor: Anchor,
  { ends, stops }: Limits,
  { lines, firstLine, goesOn = false, isNumber = false }: {
    readonly lines: number;
    readonly firstLine: number;
    readonly goesOn?: boolean;
    readonly isNumber?: boolean;
  },
): Region | null {
  const [label, last] = [anchor.words[0]!, anchor.words.at(-1)!];
  const column = { x0: label.x0 - 0.7 * label.em, x1: columnEnd(last, ends) };
  const rows: PlacedWord[][] = [];
  let above = label, reach = firstLine;
  while (rows.length < lines) {
    const within = rowBelow(layout, above, { ...column, seen: column.x1 }, reach);
    const under = rows.length === 0 ? rowBelow(layout, above, { ...column, seen: last.x1 }, reach) : null;
    const row = under === null || (isNumber && within !== null && within[0]!.y1 < under[0]!.y0) ? within : under;
    const isFurther = goesOn || rows.length > 0;
    if (row === null || ends.has(row[0]!) || (isFurther && row.some((word) => stops.has(word) || NUMBERED.test(word.text)))) {
      break;
    }
    const end = row.findIndex((word) => ends.has(word));
    rows.push(end < 0 ? row : row.slice(0, end));
    [above, reach] = [row[0]!, NEXT_LINE];
  }
  const [first] = rows;
  if (!first) return null;
  const close = Math.abs(first[0]!.x0 - label.x0) < 3 * label.em && first[0]!.y0 - label.y1 < 1.6 * label.em;
  return region("below", rows, close);
}

/** What stands in the column of a label on the row of the totals. */
export function regionOfTotal({ words }: Layout, anchor: Anchor, { ends }: Limits): Region | null {
  const [label, last] = [anchor.words[0]!, anchor.words.at(-1)!];
  const column = { x0: label.x0 - 1.5 * label.em, x1: columnEnd(last, ends) };
  const total = words.find((word) => word.left === null && /^total(es|s|aux)?\W*$/i.test(word.text) && word.y0 > last.y1);
  if (total === undefined) return null;
  const row = rowFrom(total, () => false).filter((word) =>
    (word.x0 + word.x1) / 2 > column.x0 && word.x0 < column.x1 && word !== total
  );
  return row.length === 0 ? null : region("below", [row], true);
}

/** Where the column of a label ends: at the next cell of its row. */
function columnEnd(last: PlacedWord, ends: ReadonlySet<PlacedWord>): number {
  let word = last;
  while (word.right !== null && gapAfter(word) <= WIDE_GAP && !ends.has(word.right)) word = word.right;
  return word.right === null ? Infinity : word.right.x0 - 0.2 * word.em;
}

function rowBelow(
  { words }: Layout,
  above: PlacedWord,
  /** A row is in it when a word of it begins before `seen`. */
  column: { readonly x0: number; readonly x1: number; readonly seen: number },
  reach: number,
): PlacedWord[] | null {
  const under = words.find((word) =>
    middleOf(word) > above.y1 && word.y0 - above.y1 < reach * above.em && (word.x0 + word.x1) / 2 > column.x0 &&
    word.x0 < Math.min(column.seen, column.x1) && /[\p{L}\d]/u.test(word.text)
  );
  if (!under) return null;
  let first = under;
  while (
    first.left !== null && (first.left.x0 >= column.x0 || gapAfter(first.left) < WIDE_GAP / 2) && first.left.right === first
  ) {
    first = first.left;
  }
  return rowFrom(first, (word) => word.x0 >= column.x1);
}

function rowFrom(first: PlacedWord | null, isEnd: (word: PlacedWord) => boolean): PlacedWord[] {
  const row: PlacedWord[] = [];
  for (let word = first; word !== null && row.length < MOST_WORDS && !isEnd(word); word = word.right) row.push(word);
  return row;
}

function region(side: Side, rows: readonly (readonly PlacedWord[])[], close: boolean): Region {
  let text = "";
  const starts: number[] = [];
  for (const row of rows) {
    if (text !== "") text += "\n";
    row.forEach((word, index) => {
      if (index > 0) text += gapAfter(row[index - 1]!) > WIDE_GAP + 1 ? "\t" : " ";
      starts.push(text.length);
      text += word.text;
    });
  }
  return { side, words: rows.flat(), text, starts, close };
}
