import { plainText } from "../labels/label_cells.ts";
import { beginsCell, cellFrom } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import { readWeight } from "../readers/read_number.ts";
import type { Candidate } from "./candidate.ts";
import { isOver } from "./columns.ts";

/** What heads the weight that is charged for. */
const TAXED = /\b(?:poids|masse|weight|peso) (?:tax\w*|factur\w*|charge\w*|volumetri\w*)|\b(?:taxable|chargeable|taxed) weight\b/;
/** How far below its heading that stands, in heights of the row. */
const DOWN = 4;
/** Another number was needed to read it. */
const MOST_TRUST = 70;

/**
 * The candidates for the weight of goods, of which one above the weight that is charged for has lost its comma: carriers charge for what goods weigh, or for more, but
 * never for less. "47,6" read as "476" beside 58.
 */
export function withinTaxed({ words }: Layout, candidates: readonly Candidate[]): readonly Candidate[] {
  const taxed =
    words.filter(beginsCell).flatMap((word) => TAXED.test(plainText(cellFrom(word))) ? weightBelow(words, word) : [])[0];
  if (taxed === undefined) return candidates;
  return candidates.map((candidate) => {
    const { rule, field } = candidate, grams = Number(field.value);
    const isLost = rule.name === "grossWeightGrams" && /^\d{2,4}$/.test(field.written) && grams > taxed && grams / 10 <= taxed;
    if (!isLost) return candidate;
    return { ...candidate, field: { ...field, value: String(grams / 10), confidence: Math.min(field.confidence, MOST_TRUST) } };
  });
}

/** The weight below a heading, in grams. */
function weightBelow(words: readonly PlacedWord[], heading: PlacedWord): number[] {
  const head = cellFrom(heading);
  const below = words.find((word) =>
    word.y0 > heading.y1 && word.y0 - heading.y1 < DOWN * heading.em && beginsCell(word) && isOver(head, cellFrom(word))
  );
  const reading = below ? readWeight(cellFrom(below).map(({ text }) => text).join(" ")) : null;
  return reading === null || reading.fault !== undefined ? [] : [Number(reading.value)];
}
