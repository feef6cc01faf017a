import type { Anchor } from "../labels/anchors.ts";
import { cellFrom } from "../page/cells.ts";
import { STREETS } from "../readers/name_bounds.ts";
import { type Layout, middleOf, type PlacedWord } from "../page/layout.ts";
import { type Region, regionOfBlock } from "./regions.ts";

/** How far lines of one value begin and stand from one another, in heights of the row. */
const ALIGNED = 0.5, SPACE = 1;
/** A line of an address that has a name above it. */
const STREET = new RegExp(
  `^(?:\\d{1,4}(?: ?(?:bis|ter))?,? )?(?:${STREETS}|z\\.? ?[aci]\\.?(?: ?[cel]\\.?)?|zac|zone|parc d|p[ôo]le d|lotissement|lieu[- ]dit|polígono|unit \\d)(?!\\p{L})`,
  "iu",
);

/**
 * A name over its address, at half the height of which its label stands in the cell beside: `beside` is what stands on the label's own row, with the line above
 * then; null where nothing does.
 */
export function withLineAbove({ words }: Layout, { words: label, standing }: Anchor, beside: Region | null): Region | null {
  const last = label.at(-1)!, height = middleOf(last);
  const opensLine = (word: PlacedWord) => word.left === null && word.x0 > last.x1;
  const lower = beside?.words[0] ??
    words.find((word) => opensLine(word) && middleOf(word) > height && middleOf(word) - height < SPACE * word.em);
  if (standing !== "heading" || lower === undefined || last.right !== (beside?.words[0] ?? null)) return beside;
  const isBetween = (word: PlacedWord) => height < middleOf(lower) && height - middleOf(word) < SPACE * lower.em;
  const isStreet = STREET.test(cellFrom(lower).map(({ text }) => text).join(" "));
  const above = words.find((word) =>
    opensLine(word) && Math.abs(word.x0 - lower.x0) < ALIGNED * lower.em && middleOf(word) < height &&
    lower.y0 - word.y1 < SPACE * lower.em && (isStreet || isBetween(word))
  );
  if (above === undefined) return beside;
  return { ...regionOfBlock([cellFrom(above), beside?.words ?? cellFrom(lower)]), side: beside?.side ?? "across" };
}
