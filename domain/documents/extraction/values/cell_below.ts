import type { Anchor } from "../labels/anchors.ts";
import { rowOf } from "../page/cells.ts";
import { type Layout, middleOf, type PlacedWord } from "../page/layout.ts";
import { type Cell, isClosed, isInside } from "../page/walls.ts";
import { type Region, regionOfBlock } from "./regions.ts";

/**
 * What stands in the cell below that of a label, of the same width, where rules enclose both and the label is alone in its own: however either is set in it; null beside other values. A
 * label in the middle of its cell may have a value below that begins far left of it.
 */
export function regionInCellBelow({ words, walls }: Layout, { words: label }: Anchor): Region | null {
  const cell = walls.cellOf(label[0]!), { em } = label[0]!;
  if (!isClosed(cell) || !isHeading(label[0]!) || words.some((word) => isInside(cell, word) && !label.includes(word))) {
    return null;
  }
  const first = words.find((word) => middleOf(word) > cell.y1 && word.x0 < cell.x1 && word.x1 > cell.x0);
  if (first === undefined || !isRightBelow(cell, walls.cellOf(first), em)) return null;
  const own = walls.cellOf(first), inside = new Set(words.filter((word) => isInside(own, word)));
  const begins = [...inside].filter(({ left }) => left === null || !inside.has(left));
  const lines = begins.sort((one, other) => one.y0 - other.y0).map((word) => lineFrom(word, inside));
  return lines.length === 0 ? null : { ...regionOfBlock(lines), side: "boxed" };
}

function lineFrom(first: PlacedWord, inside: ReadonlySet<PlacedWord>): PlacedWord[] {
  const line = [first];
  for (let next = first.right; next !== null && inside.has(next); next = next.right) line.push(next);
  return line;
}

/** Whether a word stands in a row of headings, which have no figures beside them. */
function isHeading(first: PlacedWord): boolean {
  return rowOf(first).every(({ text }) => !/\d/.test(text));
}

function isRightBelow(cell: Cell, other: Cell, em: number): boolean {
  return isClosed(other) && Math.abs(other.y0 - cell.y1) < em && Math.abs(other.x0 - cell.x0) < em &&
    Math.abs(other.x1 - cell.x1) < em;
}
