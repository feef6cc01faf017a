import { mayEndCell, SPACE } from "./cells.ts";
import { gapAfter, type Layout, middleOf, type PlacedWord, WIDE_GAP } from "./layout.ts";

/** From a row of a table to the next, in heights of the row. */
const NEXT_ROW = 4;
/** Rows below headings that are looked at, the first of which may be a further line of headings; and how many tell two columns. */
const ROWS = 3, TELLING = 2;
/** How far apart what is flush ends, in heights of the row. */
const FLUSH = 0.3;

/** What stands below one another as a column. */
interface Span {
  readonly x0: number;
  readonly x1: number;
}

/** A page where headings are parted that stand closer to the next one than columns do: "Cases picked  Back order  Pallets" over the numbers of three columns. */
export function withPartedHeadings(layout: Layout): Layout {
  const parted = layout.words.filter((word) => {
    const { right } = word;
    if (right === null || !mayEndCell(word)) return false;
    return isOfHeading(word) && opensHeading(right) &&
      rowsBelow(layout.words, word).filter((row) => isParted(row, word, right)).length >= TELLING;
  });
  parted.forEach((word) => word.isWalled = true);
  return layout;
}

function isOfHeading({ text }: PlacedWord): boolean {
  return /\p{L}/u.test(text) && !/\d/.test(text) && !/[:;,]$/.test(text);
}

/** A word of a heading, or the number of its box. */
function opensHeading(word: PlacedWord): boolean {
  return isOfHeading(word) || (/^\d{1,2}[.)]?$/.test(word.text) && word.right !== null && isOfHeading(word.right));
}

/** In each of the rows below a heading the last word that begins under it. */
function rowsBelow(words: readonly PlacedWord[], heading: PlacedWord): PlacedWord[] {
  const { x0, x1, em } = leftPart(heading), rows: PlacedWord[] = [];
  for (let above = heading; rows.length < ROWS;) {
    const next = words.find((word) =>
      middleOf(word) > above.y1 && word.y0 - above.y1 < NEXT_ROW * em && word.x0 < x1 && word.x1 > x0
    );
    if (next === undefined) break;
    let last = next;
    while (last.right !== null && last.right.x0 < x1) last = last.right;
    rows.push(last);
    above = next;
  }
  return rows;
}

/** Whether a row has a gap where two headings may be parted, with a number under either. */
function isParted(left: PlacedWord, heading: PlacedWord, next: PlacedWord): boolean {
  const { right } = left, middle = (heading.x1 + next.x0) / 2;
  if (right === null || left.x1 > middle || right.x0 < middle || !overlaps(right, rightPart(next))) return false;
  const isFlush = Math.abs(left.x1 - heading.x1) < FLUSH * heading.em || Math.abs(right.x0 - next.x0) < FLUSH * next.em;
  return (/\d/.test(left.text) || /\d/.test(right.text)) && (gapAfter(left) > WIDE_GAP || (isFlush && gapAfter(left) > SPACE));
}

function overlaps(one: Span, other: Span): boolean {
  return one.x0 < other.x1 && one.x1 > other.x0;
}

function leftPart(last: PlacedWord): Span & { readonly em: number } {
  let first = last;
  while (first.left !== null && gapAfter(first.left) <= SPACE) first = first.left;
  return { x0: first.x0, x1: last.x1, em: last.em };
}

function rightPart(first: PlacedWord): Span {
  let last = first;
  while (gapAfter(last) <= SPACE) last = last.right!;
  return { x0: first.x0, x1: last.x1 };
}
