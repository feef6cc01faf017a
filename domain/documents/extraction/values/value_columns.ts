import type { Anchor } from "../labels/anchors.ts";
import type { PlacedWord } from "../page/layout.ts";
import { regionBeside } from "./regions.ts";

/** A number or a day, and no amount. */
const FIGURES = /\d{5}|\d[/.-]\d/;

/** Where values begin that stand across a gap from their labels, three or more below one another, or two numbers or days whose labels stand so too: a form of two columns. */
export function valueColumns(anchors: readonly Anchor[], headings: ReadonlySet<PlacedWord>): readonly number[] {
  const pairs = anchors.filter(({ standing }) => standing === "heading").flatMap((anchor) => {
    const region = regionBeside(anchor, headings);
    return region?.side === "across" ? [{ label: anchor.words[0]!, value: region.words[0]! }] : [];
  });
  const isAligned = (one: PlacedWord, other: PlacedWord) => Math.abs(one.x0 - other.x0) < one.em;
  return pairs.filter(({ label, value }) => {
    const column = pairs.filter((other) => isAligned(value, other.value));
    return column.length >= 3 ||
      column.filter((other) => isAligned(label, other.label) && FIGURES.test(other.value.text)).length >= 2;
  }).map(({ value }) => value.x0);
}
