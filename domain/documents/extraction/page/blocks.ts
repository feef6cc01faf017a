import { gapAfter, type Layout, type PlacedWord, WIDE_GAP } from "./layout.ts";

/** Lines of one column that stand closely below each other, as of a paragraph, an address or a cell. */
export type Block = readonly (readonly PlacedWord[])[];

/** Space between two lines of a block at most, in heights of the line. */
const LINE_SPACE = 1.3;

/** The blocks of a page, from top to bottom by their first lines. */
export function blocksOf({ words }: Layout): Block[] {
  const blocks: PlacedWord[][][] = [];
  const lines = words.filter(({ left }) => left === null).flatMap(linesFrom);
  for (const line of lines.sort((one, other) => one[0]!.y0 - other[0]!.y0)) {
    const near = blocks.filter((block) => goesOn(block.at(-1)!, line));
    const closest = near.sort((one, other) => apart(one.at(-1)!, line) - apart(other.at(-1)!, line))[0];
    if (closest) closest.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

/** The row that begins with a word, cut where its columns part. */
function linesFrom(first: PlacedWord): PlacedWord[][] {
  const lines: PlacedWord[][] = [[first]];
  for (let word = first; word.right !== null && word.right.left === word; word = word.right) {
    if (gapAfter(word) > WIDE_GAP + 1) lines.push([]);
    lines.at(-1)!.push(word.right);
  }
  return lines;
}

function goesOn(above: readonly PlacedWord[], below: readonly PlacedWord[]): boolean {
  const space = below[0]!.y0 - above[0]!.y1, { em } = below[0]!;
  return space > -0.5 * em && space < LINE_SPACE * em && below[0]!.x0 < above.at(-1)!.x1 && above[0]!.x0 < below.at(-1)!.x1;
}

/** How far the beginnings of two lines are from each other. */
function apart(above: readonly PlacedWord[], below: readonly PlacedWord[]): number {
  return Math.abs(above[0]!.x0 - below[0]!.x0) + Math.max(0, below[0]!.y0 - above[0]!.y1);
}
