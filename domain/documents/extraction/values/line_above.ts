import type { Anchor } from "../labels/anchors.ts";
import type { FieldRule } from "../field_rule.ts";
import { plainText } from "../labels/label_cells.ts";
import { instructionBehind } from "../labels/worded_labels.ts";
import { cellFrom, rowOf } from "../page/cells.ts";
import { readReference } from "../readers/read_code.ts";
import { STREETS } from "../readers/name_bounds.ts";
import { type Layout, middleOf, type PlacedWord } from "../page/layout.ts";
import { type Region, regionOfBlock } from "./regions.ts";

/** How far lines of one value begin and stand from one another, in heights of the row. */
const ALIGNED = 0.5, SPACE = 1.2;
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
  const named = label.at(-1)!, instructed = instructionBehind(named), last = instructed.at(-1) ?? named;
  const height = middleOf(last), onRow = beside?.words.filter((word) => !instructed.includes(word)) ?? [];
  const opensLine = (word: PlacedWord) => word.left === null && word.x0 > last.x1;
  // A colon stands between them.
  const lower = onRow.find(({ text }) => /[\p{L}\d]/u.test(text)) ??
    words.find((word) => opensLine(word) && middleOf(word) > height && middleOf(word) - height < SPACE * word.em);
  if (standing !== "heading" || lower === undefined || last.right !== (onRow[0] ?? null)) return beside;
  const isBetween = (word: PlacedWord) => height < middleOf(lower) && height - middleOf(word) < SPACE * lower.em;
  const isStreet = STREET.test(cellFrom(lower).map(({ text }) => text).join(" "));
  const above = words.find((word) =>
    opensLine(word) && Math.abs(word.x0 - lower.x0) < ALIGNED * lower.em && middleOf(word) < height &&
    lower.y0 - word.y1 < SPACE * lower.em && (isStreet || isBetween(word))
  );
  if (above === undefined) return beside;
  return {
    ...regionOfBlock([cellFrom(above), onRow.length > 0 ? onRow : cellFrom(lower)]),
    side: onRow.length > 0 ? beside!.side : "across",
  };
}

/** From a line of a label to the next, in heights of the row. */
const NEXT_LINE = 2.2;

/** What stands across a gap at half the height of a label of two lines, of which `label` is one: "Palettes Europe / rendues      5". Null where both lines together say another thing. */
export function besideTwoLines(
  { words }: Layout,
  { words: label }: Anchor,
  { wording, isOfPallets, read }: FieldRule,
): Region | null {
  // "Effectif (moyen de / l'année)": what stands in parentheses is of the label.
  const first = label[0]!, named = label.at(-1)!, last = named.right?.text.startsWith("(") ? cellFrom(named).at(-1)! : named;
  const height = middleOf(last);
  // What stands right of the value is further from both lines than from that.
  const endsLine = (word: PlacedWord) => word.right === null || word.right.left !== word;
  const standsAlone = (word: PlacedWord) => word.left === null && endsLine(cellFrom(word).at(-1)!);
  if (!standsAlone(first) || !endsLine(last)) return null;
  const isNear = (word: PlacedWord, reach: number) => Math.abs(middleOf(word) - height) < reach * first.em;
  const value = words.find((word) => word.left === null && word.x0 > last.x1 && word !== last.right && isNear(word, SPACE));
  const other = value &&
    words.find((word) =>
      word !== first && standsAlone(word) && Math.abs(word.x0 - first.x0) < ALIGNED * first.em && isNear(word, NEXT_LINE) &&
      (middleOf(word) - middleOf(value)) * (height - middleOf(value)) < 0
    );
  if (other === undefined) return null;
  const lines = [first, other].sort((one, two) => one.y0 - two.y0), text = plainText(lines.flatMap(cellFrom));
  const isTold = wording === undefined || !wording.not.test(text) && (!isOfPallets || wording.has.test(text));
  return isTold ? { ...regionOfBlock([rowOf(value!)]), side: read === readReference ? "beside" : "across" } : null;
}
