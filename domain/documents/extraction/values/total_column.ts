import { plainText } from "../labels/label_cells.ts";
import { beginsCell } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import { type Region, regionOfBlock } from "./regions.ts";

/** Headings of the column that sums up a row. */
const TOTAL = /^(?:tota(?:l|ux|les)|ensemble|somme)$/;
/** How far below its heading a column goes, in heights of the heading. */
const DOWN = 25;

/** Of a row of several numbers what stands in the column of their total; other rows as they are. */
export function inTotalColumn({ words }: Layout, region: Region): Region {
  const numbers = region.words.filter(({ text }) => /^\d+$/.test(text));
  if (numbers.length < 2 || (region.side !== "beside" && region.side !== "across")) return region;
  const total = numbers.find((number) =>
    words.some((word) => isHead(word, number) && beginsCell(word) && TOTAL.test(plainText([word])))
  );
  return total === undefined ? region : { ...regionOfBlock([[total]]), side: region.side };
}

function isHead(word: PlacedWord, number: PlacedWord): boolean {
  return word.y1 < number.y0 && number.y0 - word.y1 < DOWN * word.em && word.x0 < number.x1 && word.x1 > number.x0;
}
