import { gapAfter, type PlacedWord, WIDE_GAP } from "./layout.ts";
import { type Cell, isInside, type Walls } from "./walls.ts";

/** The cell of a heading from `first` to `last`, where rules part it on both sides from those beside it: a frame around a whole table is none of its columns. */
export function ownColumn(walls: Walls, first: PlacedWord, last: PlacedWord): Cell | null {
  const cell = walls.cellOf(first), { left } = first, { right } = last;
  const isShared = (left !== null && gapAfter(left) > WIDE_GAP && isInside(cell, left)) ||
    (right !== null && gapAfter(last) > WIDE_GAP && isInside(cell, right));
  return Number.isFinite(cell.x1 - cell.x0) && !isShared ? cell : null;
}
