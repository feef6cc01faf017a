import { gapAfter, type PlacedWord, WIDE_GAP } from "./layout.ts";

/** More than a space between the words of a phrase, in heights of the row. */
export const SPACE = 0.95;

/** Whether the gap behind a word is wider than a space, yet no column's: it may part two headings, or a label from its value. */
export function mayEndCell(word: PlacedWord): boolean {
  return gapAfter(word) > SPACE && gapAfter(word) <= WIDE_GAP;
}

/** Whether a word is the first of its cell. */
export function beginsCell({ left }: PlacedWord): boolean {
  return left === null || gapAfter(left) > WIDE_GAP;
}

/** Whether a word is all of its cell. */
export function isAlone(word: PlacedWord): boolean {
  return gapAfter(word) > WIDE_GAP && beginsCell(word);
}

/** The words of a cell from one of them on. */
export function cellFrom(first: PlacedWord): PlacedWord[] {
  const cell = [first];
  while (gapAfter(cell.at(-1)!) <= WIDE_GAP) cell.push(cell.at(-1)!.right!);
  return cell;
}

/** The words of a cell up to one of them. */
export function cellUpTo(last: PlacedWord): PlacedWord[] {
  const cell = [last];
  while (!beginsCell(cell[0]!)) cell.unshift(cell[0]!.left!);
  return cell;
}

/** The words of the row that a word stands in. */
export function rowOf(word: PlacedWord): PlacedWord[] {
  const row = [rowStart(word)];
  for (let next = row[0]!.right; next !== null; next = next.right) row.push(next);
  return row;
}

/** The first word of the row that a word stands in. */
export function rowStart(word: PlacedWord): PlacedWord {
  let first = word;
  while (first.left !== null && first.left.right === first) first = first.left;
  return first;
}

/** Whether two words look like groups of three of one number; where a gap parts them, they are counts of two columns: "31   874". */
export function areGroups({ text }: PlacedWord, next: PlacedWord): boolean {
  return /^\d{1,3}$/.test(text) && /^\d{3}$/.test(next.text);
}
