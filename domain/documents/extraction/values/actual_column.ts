import { plainText } from "../labels/label_cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import { type Region, regionOfBlock } from "./regions.ts";

/** Headings of a column of what was planned, and of what came true. */
const PLANNED = /^(?:prevu\w*|planifie\w*|theorique|planned|scheduled|expected|estimated|booked|previst\w*|programad\w*)$/;
const ACTUAL = /^(?:reel\w*|realise\w*|effecti\w+|constate\w*|actual|real|realizad\w*)$/;
/** How far below its heading a column goes, in heights of the heading. */
const DOWN = 25;

/** Of a row in a table of planned and actual days what stands in the column of the actual ones; other rows as they are. */
export function inActualColumn({ words }: Layout, region: Region): Region | null {
  const { y0 } = region.words[0]!;
  const headings = words.filter((word) => word.y1 < y0 && y0 - word.y1 < DOWN * word.em);
  const actual = headings.findLast((word) => ACTUAL.test(plainText([word])));
  const planned = actual && headings.find((word) => isBeside(word, actual) && PLANNED.test(plainText([word])));
  if (!actual || !planned || !region.words.some((word) => isUnder(word, planned, actual))) return region;
  const kept = region.words.filter((word) => isUnder(word, actual, planned));
  return kept.length === 0 ? null : { ...regionOfBlock([kept]), side: region.side };
}

function isBeside(one: PlacedWord, other: PlacedWord): boolean {
  return one !== other && Math.abs(one.y0 - other.y0) < other.em;
}

/** Whether a word stands in the column of a heading, which goes as far as the other begins. */
function isUnder({ x0, x1, em }: PlacedWord, heading: PlacedWord, other: PlacedWord): boolean {
  const start = heading.x0 - em, end = other.x0 > heading.x0 ? other.x0 - em : Infinity;
  return (x0 + x1) / 2 > start && (x0 + x1) / 2 < end;
}
