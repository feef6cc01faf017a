import type { Anchor } from "../labels/anchors.ts";
import { isAlone, rowOf } from "../page/cells.ts";
import { type Layout, middleOf, type PlacedWord } from "../page/layout.ts";

/** From a heading to the first row of its table, in heights of the row. */
const ROW = 3;

/** Whether a label heads a column of counts, beside whose headings stands no value of its own: "Livré   Reliquat   Unité" over "18   2   sac". */
export function headsCounts({ words }: Layout, { words: [first, ...more] }: Anchor): boolean {
  const last = more.at(-1) ?? first!;
  const under = words.find((word) =>
    middleOf(word) > last.y1 && word.y0 - last.y1 < ROW * last.em && word.x1 > first!.x0 && word.x0 < last.x1
  );
  return under !== undefined && isCount(under) && rowOf(under).filter(isCount).length > 1;
}

function isCount(word: PlacedWord): boolean {
  return /^\d{1,4}$/.test(word.text) && isAlone(word);
}
