import type { Anchor } from "../labels/anchors.ts";
import { type Layout, middleOf, type PlacedWord } from "../page/layout.ts";
import { isClosed, isInside } from "../page/walls.ts";
import { type Region, regionOfBlock } from "./regions.ts";

/** A box of one thing is not higher, in heights of its label. */
const HIGHEST = 20;

/** All that stands in a label's own box on the form but the label, however uneven a hand wrote it. */
export function regionOfBox({ words, walls }: Pick<Layout, "words" | "walls">, { words: label }: Anchor): Region | null {
  const cell = walls.cellOf(label[0]!), { em } = label[0]!;
  if (!isClosed(cell) || cell.y1 - cell.y0 > HIGHEST * em) return null;
  const inside = words.filter((word) => isInside(cell, word) && !label.includes(word));
  return inside.length === 0 ? null : { ...regionOfBlock([inRows(inside)]), side: "anywhere" };
}

/** Words as they are read, where a hand wrote above and below the line of what is printed. */
function inRows(words: readonly PlacedWord[]): PlacedWord[] {
  const rows: PlacedWord[][] = [];
  for (const word of words) {
    const row = rows.find(([first]) => middleOf(word) < first!.y1 && middleOf(first!) > word.y0);
    if (row) row.push(word);
    else rows.push([word]);
  }
  return rows.flatMap((row) => row.toSorted((one, other) => one.x0 - other.x0));
}
