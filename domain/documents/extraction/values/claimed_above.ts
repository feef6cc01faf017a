import type { Anchor } from "../labels/anchors.ts";
import { opensCell } from "../labels/label_cells.ts";
import { beginsCell } from "../page/cells.ts";
import { gapAfter, type PlacedWord, WIDE_GAP } from "../page/layout.ts";
import type { Region } from "./regions.ts";

/** How far below a label its value begins, and how far from flush with it, in heights of the row. */
const NEXT_LINE = 1.6, FLUSH = 1;

/**
 * Whether what stands across a gap from `label` is the value of one right above it, that ends with a colon and has nothing beside: "Réserves :" left of "Nom :" over
 * "A. Soulier".
 */
export function isClaimedAbove({ side, words }: Region, label: Anchor, headings: readonly Anchor[]): boolean {
  const first = words.find(({ text }) => /[\p{L}\d]/u.test(text));
  return (side === "beside" || side === "across") && first !== undefined && beginsCell(first) &&
    headings.some((other) => other !== label && asksBelow(other, first));
}

function asksBelow({ words }: Anchor, value: PlacedWord): boolean {
  const first = words[0]!, last = words.at(-1)!, sign = last.right?.text === ":" ? last.right : last;
  return /:$/.test(sign.text) && opensCell(first) && gapAfter(sign) > WIDE_GAP && value.y0 > first.y0 + value.em / 2 &&
    value.y0 - last.y1 < NEXT_LINE * value.em && Math.abs(value.x0 - first.x0) < FLUSH * value.em;
}
