import { type Candidate, fieldOf, readWords } from "./candidate.ts";
import type { FieldRule } from "../field_rule.ts";
import { opensCell, plainText } from "../labels/label_cells.ts";
import { cellFrom } from "../page/cells.ts";
import { gapAfter, type Layout, type PlacedWord, WIDE_GAP } from "../page/layout.ts";
import { readDate } from "../readers/read_date.ts";
import { regionOfBlock } from "./regions.ts";

/** What speaks against a day that but its order tells. */
const AGAINST = 38;
/** A label that says no more than that a day follows. */
const BARE = /^(?:date|fecha|le|on|el|datum|data)$/;

/**
 * The days of taking over and of delivery where a page has two labels "Date" below one another, the later day below the earlier one: of a form whose headings
 * were not read, as those in white on a dark ground.
 */
export function twoDays(layout: Layout, rules: readonly FieldRule[]): Candidate[] {
  const taken = rules.find(({ name }) => name === "takenOverOn"), left = rules.find(({ name }) => name === "deliveredOn");
  if (taken === undefined || left === undefined) return [];
  const days = layout.words.filter(opensCell).flatMap((label) => dayOf(label));
  if (days.length !== 2) return [];
  const [first, second] = days as [Day, Day];
  const isColumn = Math.abs(first.label.x0 - second.label.x0) < first.label.em && first.label.y1 < second.label.y0;
  if (!isColumn || first.reading.value >= second.reading.value) return [];
  return ([[taken, first], [left, second]] as const).map(([rule, { reading, region }]) => ({
    rule,
    field: fieldOf(layout, rule, 0, region, reading, readWords(region, reading, region)),
    score: -AGAINST - 2 * layout.page,
  }));
}

type Day = ReturnType<typeof dayOf>[number];

/** The day right behind a bare label, in its cell or the next. */
function dayOf(label: PlacedWord) {
  const bare = plainText([label]);
  if (!BARE.test(bare) || label.right === null) return [];
  const region = { ...regionOfBlock([cellFrom(label.right)]), side: "anywhere" as const }, reading = readDate(region.text);
  const isLabel = gapAfter(label) > WIDE_GAP || /:$/.test(label.text) || bare.length > 2;
  return isLabel && reading?.from === 0 && !reading.fault ? [{ label, reading, region }] : [];
}
