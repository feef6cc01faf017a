import type { Anchor } from "../labels/anchors.ts";
import type { Block } from "../page/blocks.ts";
import { areGroups, beginsCell, cellFrom, rowOf, rowStart } from "../page/cells.ts";
import { ENUMERATOR } from "../labels/label_cells.ts";
import { gapAfter, type Layout, middleOf, type PlacedWord, WIDE_GAP } from "../page/layout.ts";
import { ownColumn } from "../page/own_column.ts";
import { type Cell, isClosed, isInside } from "../page/walls.ts";
import { saysHowToFillIn } from "./fill_in.ts";
import { totalBelow } from "./total_word.ts";

/** Where a value stands to its label. */
export type Side = "beside" | "across" | "boxed" | "below" | "total" | "wrapped" | "prose" | "anywhere";

/** Words in which a value may stand, and their text: a wide gap is a tab, the end of a line a line feed. */
export interface Region {
  readonly side: Side;
  readonly words: readonly PlacedWord[];
  readonly text: string;
  /** Where each word begins in the text. */
  readonly starts: readonly number[];
  /** Of the first word below: it begins right under the label. */
  readonly close: boolean;
  /** Nobody wrote it: it is the sum of lines. */
  readonly isAdded?: true;
}

/** What ends a value: `ends` on its line, `stops` on the lines that it goes on to. */
export interface Limits {
  readonly ends: ReadonlySet<PlacedWord>;
  readonly stops: ReadonlySet<PlacedWord>;
}

/** A row of print has no more words. */
const MOST_WORDS = 40;
/** The number of the next box on a form. */
const NUMBERED = /^\(?\d{1,2}[.)]$/;
/** Between two words of a typewriter, in heights of the row. */
const TYPED_SPACE = 1.25;
/** From a line to the next of the same value, in heights of the row. */
export const NEXT_LINE = 2.2;
/** The same where a text began on its label's line. */
const GOES_ON = 2.8;

/** The text on the label's line after it, up to the next label: "beside" it, or "across" a wide gap. */
export function regionBeside(anchor: Anchor, ends: ReadonlySet<PlacedWord>): Region | null {
  const last = anchor.words.at(-1)!;
  if (gapAfter(last) > WIDE_GAP && opensBox(last.right)) return null;
  const words = rowFrom(last.right, (word) => ends.has(word));
  return words.length === 0 ? null : region(gapAfter(last) > WIDE_GAP + 1 ? "across" : "beside", [words], true);
}

/** "9. Description", "9 — Description": the next box of a form. */
function opensBox(word: PlacedWord | null): boolean {
  const next = word?.right ?? null, isDashed = word !== null && /^\d{1,2}$/.test(word.text) && /^[-–—]$/.test(next?.text ?? "");
  const first = isDashed ? next!.right : next;
  return word !== null && (isDashed || NUMBERED.test(word.text)) && /^\p{Lu}/u.test(first?.text ?? "");
}

/** What is read with less is no word. */
export const LEAST_CONFIDENCE = 45;

/** The line below, where a sentence goes on whose line ends with the label. */
export function regionWrapped({ words }: Layout, anchor: Anchor): Region | null {
  const label = anchor.words.at(-1)!, sign = label.right;
  const last = sign !== null && /^[:;–—-]$/.test(sign.text) ? sign : label;
  if (last.right !== null) return null;
  const next = words.find((word) => middleOf(word) > last.y1 && word.y0 - last.y1 < NEXT_LINE * last.em && word.x0 < last.x0);
  if (!next) return null;
  return region("wrapped", [rowFrom(rowStart(next), () => false)], true);
}

/** A paragraph, an address or a cell. */
export function regionOfBlock(block: Block): Region {
  return region("prose", block, true);
}

/** The row of a total, by words found otherwise. */
export function regionOfSum(words: readonly PlacedWord[]): Region {
  return region("total", [words], true);
}

/** What stands over its caption. */
export function regionOfCaptioned(words: readonly PlacedWord[]): Region {
  return region("boxed", [words], true);
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
  // The number of its box stands before a label.
  const { left } = label, { x0 } = left !== null && ENUMERATOR.test(left.text) && gapAfter(left) <= WIDE_GAP + 1 ? left : label;
  const column = { x0: x0 - 0.7 * label.em, x1: columnEnd(last, ends) };
  const rows: PlacedWord[][] = [];
  let above = middleOf(last) > middleOf(label) + 0.6 * label.em ? last : label,
    reach = goesOn ? Math.min(firstLine, GOES_ON) : firstLine;
  while (rows.length < lines) {
    const within = rowBelow(layout, above, { ...column, seen: column.x1 }, reach, anchor.words);
    const under = rows.length === 0 ? rowBelow(layout, above, { ...column, seen: last.x1 }, reach, anchor.words) : null;
    const isNearer = within !== null && under !== null && within[0]!.y1 < under[0]!.y0 && (isNumber || areCentred(within, under));
    const row = under === null || isNearer ? within : under;
    const isFurther = goesOn || rows.length > 0;
    if (
      row === null || ends.has(row[0]!) || (NUMBERED.test(row[0]!.text) && row[0]!.right !== null && ends.has(row[0]!.right)) ||
      isOfOther(row[0]!, column.x0, ends) ||
      (isFurther && row.some((word) => stops.has(word) || (NUMBERED.test(word.text) && beginsCell(word))))
    ) {
      break;
    }
    const end = row.findIndex((word) => ends.has(word));
    const cells = end < 0 ? row : row.slice(0, end);
    // The label in another language.
    if (lines === 1 && rows.length === 0 && above === label && saysHowToFillIn(cells)) {
      above = row[0]!;
      continue;
    }
    if (!cells.some(({ text }) => /[\p{L}\d]/u.test(text))) break;
    rows.push(isNumber ? underLabel(cells, label, last) : cells);
    // What a pen drew there is no line of a text, and reaches into the next one.
    const isDrawn = row.every(({ confidence }) => confidence < LEAST_CONFIDENCE), [first] = row;
    [above, reach] = isDrawn ? [{ ...first!, y1: middleOf(first!) }, firstLine] : [first!, NEXT_LINE];
  }
  const [first] = rows;
  if (!first) return null;
  const close = Math.abs(first[0]!.x0 - label.x0) < 3 * label.em && first[0]!.y0 - label.y1 < 1.6 * label.em;
  return region("below", rows, close);
}

/** Whether lines of text have the same middle, as those of a name over its address in the middle of a page: the shorter one may begin right of its label. */
function areCentred(one: readonly PlacedWord[], other: readonly PlacedWord[]): boolean {
  const middle = (row: readonly PlacedWord[]) => (row[0]!.x0 + row.at(-1)!.x1) / 2;
  return Math.abs(middle(one) - middle(other)) < one[0]!.em && one[0]!.x0 > other[0]!.x0;
}

/** Whether a row that begins left of a column is the value of a label still further left: "Transporteur   Vidalot et Cie - 46000 Cahors". */
function isOfOther({ x0, left }: PlacedWord, column: number, ends: ReadonlySet<PlacedWord>): boolean {
  return x0 < column && left !== null && ends.has(left);
}

/** How much larger what is filled in is than the label of its box, at least. */
const FILLED_IN = 1.3, LABEL = 1.1;
/** Further lines of a label are nearer, in heights of the label. */
const NEAR_LABEL = 5;
/** Lines that begin so near below one another, in heights of the label, belong together. */
const ALIGNED = 0.5;

/**
 * What stands below a label in its own box on the form, `lines` lines at most up to the next label; null where it stands in none, does not head it (but for
 * `isNumber`, which may have its label in several lines), or is alone in it. Where something is set larger than the label, that is it, and not the label's translation before it.
 */
export function regionInBox(
  { words, walls }: Layout,
  anchor: Anchor,
  { ends, stops }: Limits,
  { lines, isNumber }: { readonly lines: number; readonly isNumber: boolean },
): Region | null {
  const [label, last] = [anchor.words[0]!, anchor.words.at(-1)!];
  const cell = walls.cellOf(label);
  if (!isClosed(cell)) return null;
  const inside = words.filter((word) => isInside(cell, word));
  const isHead = !inside.some((word) => middleOf(word) < label.y0) && (label.left === null || !isInside(cell, label.left));
  if (!isHead && !isNumber) return null;
  const below = new Set(inside.filter((word) => middleOf(word) > last.y1));
  const rows: PlacedWord[][] = [];
  for (const word of below) {
    if (rows.some((row) => row.includes(word))) continue;
    let first = word;
    while (first.left !== null && below.has(first.left) && first.left.right === first) first = first.left;
    const row = rowFrom(first, (next) => ends.has(next) || !below.has(next));
    // A label in two lines, or in two languages.
    const isNear = word.y0 - last.y1 < NEAR_LABEL * last.em;
    if (rows.length === 0 && isNear && (row.length === 0 || saysHowToFillIn(row))) continue;
    if (row.length === 0 || (rows.length > 0 && row.some((next) => stops.has(next)))) break;
    if (row.some(({ text }) => /[\p{L}\d]/u.test(text))) rows.push(isNumber ? underLabel(row, label, last) : row);
  }
  const sizes = rows.map(([first]) => first!.em / label.em);
  const large = sizes.findIndex((size) => size > FILLED_IN);
  // A value may have a line with higher letters too: its lines begin below one another.
  const isTranslated = large > 0 && sizes.slice(0, large).every((size) => size < LABEL) &&
    Math.abs(rows[large - 1]![0]!.x0 - rows[large]![0]!.x0) > ALIGNED * label.em;
  const filledIn = rows.slice(isTranslated ? large : 0).slice(0, lines);
  return filledIn.length === 0 ? null : region("boxed", filledIn, true);
}

/** What stands in the column of a label on the row of the totals. */
export function regionOfTotal({ words, walls }: Layout, anchor: Anchor, { ends }: Limits): Region | null {
  const [label, last] = [anchor.words[0]!, anchor.words.at(-1)!];
  const column = ownColumn(walls, label, last) ?? { x0: label.x0 - 1.5 * label.em, x1: columnEnd(last, ends) };
  const total = totalBelow(words, last.y1);
  if (total === undefined) return null;
  const all = rowOf(total);
  // A long number set flush right begins left of its own heading.
  const next = last.right !== null && gapAfter(last) > WIDE_GAP ? cellFrom(last.right).at(-1)! : null;
  const isOfNext = ({ x0, x1, em }: PlacedWord) => next !== null && x0 > last.x1 && Math.abs(x1 - next.x1) < em / 2;
  const within = ({ x0, x1 }: Pick<Cell, "x0" | "x1">) =>
    all.filter((word) => (word.x0 + word.x1) / 2 > x0 && word.x0 < x1 && word !== total && !isOfNext(word));
  const cell = walls.cellOf(label), own = within(column);
  const row = own.length === 0 && Number.isFinite(cell.x1 - cell.x0) ? within(cell) : own;
  // "Total cartons   31" says itself what its only number is of.
  const isPair = /^\p{L}{3}/u.test(total.right?.text ?? "") && gapAfter(total) <= WIDE_GAP &&
    all.filter((word) => /\d/.test(word.text) && (word.left === null || gapAfter(word.left) > WIDE_GAP)).length === 1;
  return row.length === 0 || isPair ? null : region("total", [row], true);
}

/** Of a row of numbers those that reach under the label: what stands left of it is another column's, unless a number goes on with it. */
function underLabel(row: PlacedWord[], label: PlacedWord, last: PlacedWord): PlacedWord[] {
  const at = row.findIndex(({ x1, text }) => x1 > label.x0 && /\d/.test(text));
  // "EPAL 1", "quai 6": a number that goes on with a word is none of a column.
  const isOfWord = at > 0 && /\p{L}/u.test(row[at - 1]!.text) && gapAfter(row[at - 1]!) < TYPED_SPACE;
  if (at < 1 || isOfWord || row[at]!.x0 > last.x1 + 2 * last.em) return row;
  let from = at;
  while (from > 0 && /^\d{3}(?!\d)/.test(row[from]!.text) && /^\d{1,3}$/.test(row[from - 1]!.text)) from--;
  return row.slice(from);
}

/** Where the column of a label ends: at the next cell of its row. */
function columnEnd(last: PlacedWord, ends: ReadonlySet<PlacedWord>): number {
  let word = last;
  while (word.right !== null && (gapAfter(word) <= WIDE_GAP || isLoneColon(word.right)) && !ends.has(word.right)) {
    word = word.right;
  }
  return word.right === null ? Infinity : word.right.x0 - 0.4 * word.em;
}

/** "LIVRE A  :" at the end of its cell, as typewriters have it. */
function isLoneColon(word: PlacedWord): boolean {
  return word.text === ":" && gapAfter(word) > WIDE_GAP;
}

function rowBelow(
  { words }: Layout,
  above: PlacedWord,
  /** A row is in it when a word of it begins before `seen`. */
  column: { readonly x0: number; readonly x1: number; readonly seen: number },
  reach: number,
  /** An engine may have cut out a word of it too high. */
  label: readonly PlacedWord[],
): PlacedWord[] | null {
  const under = words.find((word) =>
    middleOf(word) > above.y1 && !label.includes(word) && word.y0 - above.y1 < reach * above.em &&
    (word.x0 + word.x1) / 2 > column.x0 &&
    word.x0 < Math.min(column.seen, column.x1) && /[\p{L}\d]/u.test(word.text)
  );
  if (!under) return null;
  let first = under;
  while (
    first.left !== null && (first.left.x0 >= column.x0 || gapAfter(first.left) < TYPED_SPACE) && first.left.right === first
  ) {
    first = first.left;
  }
  return rowFrom(first, (word) => word.x0 >= column.x1 && !isOfPhrase(word, first));
}

/** Whether a word goes on with a phrase, whatever heads the columns above. */
function isOfPhrase({ text, left }: PlacedWord, first: PlacedWord): boolean {
  // What stands slantwise, as in a stamp, has its left neighbour in another row.
  return left !== null && left.y0 < first.y1 && gapAfter(left) < TYPED_SPACE && /^\p{L}/u.test(text) &&
    /\p{L}{3}$/u.test(left.text);
}

/** The words of a row from one on, up to where a value ends. */
export function rowFrom(first: PlacedWord | null, isEnd: (word: PlacedWord) => boolean): PlacedWord[] {
  const row: PlacedWord[] = [];
  for (let word = first; word !== null && row.length < MOST_WORDS && !isEnd(word); word = word.right) row.push(word);
  return row;
}

/** The region of some rows of words. */
export function region(side: Side, rows: readonly (readonly PlacedWord[])[], close: boolean): Region {
  let text = "";
  const starts: number[] = [];
  for (const row of rows) {
    if (text !== "") text += "\n";
    row.forEach((word, index) => {
      if (index > 0) text += gapAfter(row[index - 1]!) > WIDE_GAP + (areGroups(row[index - 1]!, word) ? 0 : 1) ? "\t" : " ";
      starts.push(text.length);
      text += word.text;
    });
  }
  return { side, words: rows.flat(), text, starts, close };
}
