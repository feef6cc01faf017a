import type { Anchor } from "../labels/anchors.ts";
import { beginsCell, cellUpTo, isAlone, rowOf } from "../page/cells.ts";
import { type Layout, middleOf, type PlacedWord } from "../page/layout.ts";

/** From a heading to the first row of its table, in heights of the row. */
const ROW = 3;

/** Whether a label heads a column of counts, beside whose headings stands no value of its own: "Livré   Reliquat   Unité" over "18   2   sac". */
export function headsCounts({ words }: Layout, { words: [first, ...more] }: Anchor): boolean {
  const last = more.at(-1) ?? first!;
  const under = words.find((word) =>
    middleOf(word) > last.y1 && word.y0 - last.y1 < ROW * last.em && word.x1 > first!.x0 && word.x0 < last.x1
  );
  return under !== undefined && isCount(cellUpTo(under)[0]!) && rowOf(under).filter(isCount).length > 1;
}

/** "18", "4,00", "4,00 Unité(s)". */
function isCount(word: PlacedWord): boolean {
  return /^\d{1,4}$/.test(word.text) ? isAlone(word) : /^\d{1,4}[.,]\d{1,3}$/.test(word.text) && beginsCell(word);
}
