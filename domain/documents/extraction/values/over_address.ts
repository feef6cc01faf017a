import type { Anchor } from "../labels/anchors.ts";
import type { FieldRule } from "../field_rule.ts";
import { opensCell, plainText } from "../labels/label_cells.ts";
import { gapAfter, type Layout, type PlacedWord } from "../page/layout.ts";
import { type Candidate, fieldOf, readWords } from "./candidate.ts";
import { regionOfSum } from "./regions.ts";

/** What heads the row below that of a name. */
const ADDRESS = /^(?:adresse|address|direccion|domicilio)$/;
/** From one row of a form to the next, and from a label to what somebody filled in, in heights of the row; and how much higher a hand writes. */
const REACH = { row: 3.2, gap: 0.8 }, BY_HAND = 1.35;
/** A label has no more words. */
const MOST_WORDS = 3;
/** Less speaks for it than for any label that is known. */
const SCORE = -45;

/** The name over an address that a form asks for, where nothing else tells who receives: whatever its label was read as, or if that was lost. */
export function nameOverAddress(
  layout: Layout,
  anchors: readonly Anchor[],
  rules: readonly FieldRule[],
  found: readonly Candidate[],
): Candidate[] {
  const rule = rules.find(({ isAddressee }) => isAddressee);
  if (rule === undefined || found.some((one) => one.rule === rule)) return [];
  const { words } = layout, known = new Set(anchors.flatMap((anchor) => anchor.words));
  return words.filter((word) => ADDRESS.test(plainText([word])) && opensCell(word) && word.right !== null).flatMap((address) => {
    const above = words.findLast((word) =>
      word.left === null && word.y1 < address.y0 && address.y0 - word.y1 < REACH.row * address.em &&
      word.x0 > address.x0 - address.em && /\p{L}/u.test(word.text)
    );
    const row = above === undefined || known.has(above) ? [] : above.x0 > address.x1 ? rowFrom(above) : filledIn(above);
    if (row.length === 0 || row.some((word) => known.has(word))) return [];
    const region = regionOfSum(row), reading = rule.read(region.text);
    if (reading === null || rule.never?.test(reading.value)) return [];
    return [{ rule, field: fieldOf(layout, rule, 0, region, reading, readWords(region, reading, region)), score: SCORE }];
  }).slice(0, 1);
}

function rowFrom(first: PlacedWord): PlacedWord[] {
  const row = [first];
  while (row.at(-1)!.right !== null) row.push(row.at(-1)!.right!);
  return row;
}

/** What was filled in behind the label that a word begins: behind a gap, or by hand. */
function filledIn(first: PlacedWord): PlacedWord[] {
  for (let word = first, count = 0; word.right !== null && count < MOST_WORDS; word = word.right, count++) {
    const { y0, y1, text } = word.right;
    const isByHand = y1 - y0 > BY_HAND * (first.y1 - first.y0) && /^\p{Lu}\p{L}{2}/u.test(text);
    if (gapAfter(word) > REACH.gap || isByHand) return rowFrom(word.right);
  }
  return [];
}
