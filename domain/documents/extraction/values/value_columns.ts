import type { Anchor } from "../labels/anchors.ts";
import { cellFrom } from "../page/cells.ts";
import { gapAfter, type PlacedWord, WIDE_GAP } from "../page/layout.ts";
import { regionBeside } from "./regions.ts";

/** A number or a day, and no amount. */
const FIGURES = /\d{5}|\d[/.-]\d/;

/** Where values begin that stand across a gap from their labels, three or more below one another, or two numbers or days whose labels stand so too: a form of two columns. */
export function valueColumns(anchors: readonly Anchor[], headings: ReadonlySet<PlacedWord>): readonly number[] {
  const pairs = anchors.flatMap((anchor) => {
    const value = valueAcross(anchor, headings);
    return value === null ? [] : [{ label: anchor.words[0]!, value }];
  });
  const isAligned = (one: PlacedWord, other: PlacedWord) => Math.abs(one.x0 - other.x0) < one.em;
  return pairs.filter(({ label, value }) => {
    const column = pairs.filter((other) => isAligned(value, other.value));
    return column.length >= 3 ||
      column.filter((other) => isAligned(label, other.label) && FIGURES.test(other.value.text)).length >= 2;
  }).map(({ value }) => value.x0);
}

/** The first word of what stands across a gap from a label, or from the cell that begins with one: "Client chargeur   Minoterie des Alpilles". */
function valueAcross(anchor: Anchor, headings: ReadonlySet<PlacedWord>): PlacedWord | null {
  if (anchor.standing === "heading") {
    const region = regionBeside(anchor, headings);
    return region?.side === "across" ? region.words[0]! : null;
  }
  const cell = cellFrom(anchor.words[0]!), last = cell.at(-1)!;
  const isLabel = anchor.standing === "leading" && cell.every(({ text }) => !/\d/.test(text));
  return isLabel && last.right !== null && gapAfter(last) > WIDE_GAP + 1 ? last.right : null;
}
