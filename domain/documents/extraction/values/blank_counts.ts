import type { Anchor } from "../labels/anchors.ts";
import { opensCell } from "../labels/label_cells.ts";
import type { Layout } from "../page/layout.ts";
import { type Candidate, fieldOf } from "./candidate.ts";
import { readAmount } from "../readers/read_number.ts";
import { regionOfSum } from "./regions.ts";

/** Nothing speaks for a value that was not read. */
const NOTHING = -1_000;

/** Labels of pallets and of amounts on a page without a number to be read, once for each field, in place of candidates: what was counted there may follow from the other numbers. */
export function blankCounts(layout: Layout, anchors: readonly Anchor[], found: readonly Candidate[]): Candidate[] {
  const read = new Set(found.filter(({ isUnlabelled }) => !isUnlabelled).map(({ rule }) => rule));
  return anchors.filter(({ standing, words: [first] }) => standing === "heading" && opensCell(first!)).flatMap((
    { words, uses },
  ) =>
    uses.filter(({ rule }) => (rule.isOfPallets || rule.read === readAmount) && !read.has(rule)).map(({ rule }): Candidate => {
      read.add(rule);
      const field = fieldOf(layout, rule, 0, regionOfSum(words), { value: "", from: 0, to: 0 }, words);
      return { rule, field, score: NOTHING, isBlank: true };
    })
  );
}
