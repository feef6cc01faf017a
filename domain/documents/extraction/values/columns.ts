import type { PlacedWord } from "../page/layout.ts";
import type { Walls } from "../page/walls.ts";

/** How far a heading may stand from flush with its column, in heights of the row. */
const FARTHEST = 8;

/** Whether a cell stands over another, flush with it or in the middle above it. */
export function isOver(cell: readonly PlacedWord[], below: readonly PlacedWord[]): boolean {
  const { em } = cell[0]!;
  return below[0]!.x0 < cell.at(-1)!.x1 + em && below.at(-1)!.x1 > cell[0]!.x0 - em;
}

/** Tells which cells stand in the column of a number between two rules of the form; null where those part it from no other of its row. */
export function columnOf(
  number: readonly PlacedWord[],
  row: readonly (readonly PlacedWord[])[],
  walls: Walls,
): ((cell: readonly PlacedWord[]) => boolean) | null {
  const { x0, x1 } = walls.cellOf(number[0]!);
  const isIn = (cell: readonly PlacedWord[]) => {
    const middle = (cell[0]!.x0 + cell.at(-1)!.x1) / 2;
    return middle > x0 && middle < x1;
  };
  return Number.isFinite(x1 - x0) && row.filter(isIn).length === 1 ? isIn : null;
}

/** How far a cell is from standing flush with its heading, or in the middle below it. */
export function apart(heading: readonly PlacedWord[], cell: readonly PlacedWord[]): number {
  const [left, right] = [heading[0]!.x0, heading.at(-1)!.x1], [x0, x1] = [cell[0]!.x0, cell.at(-1)!.x1];
  return Math.min(Math.abs(x0 - left), Math.abs(x1 - right), Math.abs(x0 + x1 - left - right) / 2);
}

/** For each cell of a row its heading, in the same order, such that all are as near as can be; null where one of them is too far from any. */
export function matched(
  row: readonly (readonly PlacedWord[])[],
  headings: readonly (readonly PlacedWord[])[],
): readonly (readonly PlacedWord[])[] | null {
  interface Way {
    readonly cost: number;
    readonly heads: readonly (readonly PlacedWord[])[];
  }
  // The best way to head the first cells of the row with headings up to each.
  let ways: (Way | null)[] = headings.map(() => ({ cost: 0, heads: [] }));
  row.forEach((cell, at) => {
    let best: Way | null = at === 0 ? { cost: 0, heads: [] } : null;
    const next: (Way | null)[] = [];
    let found: Way | null = null;
    headings.forEach((heading, index) => {
      const cost = apart(heading, cell);
      if (best !== null && cost < FARTHEST * cell[0]!.em && (found === null || best.cost + cost < found.cost)) {
        found = { cost: best.cost + cost, heads: [...best.heads, heading] };
      }
      next.push(found);
      best = at === 0 ? best : ways[index]!;
    });
    ways = next;
  });
  return ways.at(-1)?.heads ?? null;
}
