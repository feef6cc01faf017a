import { cellFrom } from "../page/cells.ts";
import { type Layout, middleOf } from "../page/layout.ts";
import { type Limits, NEXT_LINE, type Region, region } from "./regions.ts";

/** How far from the one above a line by hand begins, in heights of the row. */
const ALIGNED = 1;

/** The further lines, `most` at most, of a text across a gap from its label: each begins below the one before, and nothing stands left of it where the label does. */
export function linesBelow({ words }: Pick<Layout, "words">, text: Region, { ends, stops }: Limits, most: number): Region | null {
  const rows = [];
  for (let above = text.words[0]!; rows.length < most;) {
    const next = words.find((word) =>
      middleOf(word) > above.y1 && word.y0 - above.y1 < NEXT_LINE * above.em && Math.abs(word.x0 - above.x0) < ALIGNED * above.em
    );
    if (next === undefined || next.left !== null) break;
    const row = cellFrom(next);
    if (row.some((word) => ends.has(word) || stops.has(word)) || !row.some(({ text }) => /[\p{L}\d]/u.test(text))) break;
    rows.push(row);
    above = next;
  }
  return rows.length === 0 ? null : region("below", rows, true);
}
