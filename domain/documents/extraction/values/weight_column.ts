import { plainText } from "../labels/label_cells.ts";
import { beginsCell, cellFrom, cellUpTo } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import { type Region, regionOfBlock } from "./regions.ts";
import { wholeNumber } from "./summed_columns.ts";

/** Headings of a column of weights, and of those that are not gross. */
const WEIGHT = /\b(?:kgs?|poids|pds|bruts?|brute|weight|gross|peso|brutos?|masse|mass)\b/,
  OTHER = /\b(?:net|nets|neto|unit\w*|tax\w*)\b/;
/** How far below its heading a column goes, in heights of the heading. */
const DOWN = 25;

/** Of a row of several numbers what stands in the column of weights: "Total (kg)   31   874" under "Colis   Kg"; other rows as they are. */
export function inWeightColumn({ words }: Layout, region: Region): Region {
  if ((region.side !== "beside" && region.side !== "across") || isRightBeside(region)) return region;
  const numbers = Map.groupBy(region.words.filter(({ text }) => /^\d/.test(text)), (word) => wholeNumber(word)[0]!);
  if (numbers.size < 2) return region;
  const weights = [...numbers.values()].filter((number) => words.some((word) => isHead(word, number) && isOfWeight(word)));
  return weights.length === 1 ? { ...regionOfBlock(weights), side: region.side } : region;
}

/** "Poids brut total : 21 186 kg   Poids net : 18 624 kg": a weight right beside its label, with its unit, stands in no column. */
function isRightBeside({ side, words }: Region): boolean {
  const first = words.find(({ text }) => /^\d/.test(text));
  return side === "beside" && first !== undefined && !beginsCell(first) && /^kgs?\W*$/i.test(wholeNumber(first).at(-1)!.text);
}

function isOfWeight(word: PlacedWord): boolean {
  const heading = plainText([...cellUpTo(word), ...cellFrom(word).slice(1)]);
  return WEIGHT.test(plainText([word])) && !OTHER.test(heading) && !/\d/.test(heading);
}

function isHead(word: PlacedWord, number: readonly PlacedWord[]): boolean {
  const [first] = number, last = number.at(-1)!;
  return word.y1 < first!.y0 && first!.y0 - word.y1 < DOWN * word.em && word.x0 < last.x1 + word.em / 2 &&
    word.x1 > first!.x0 - word.em / 2;
}
