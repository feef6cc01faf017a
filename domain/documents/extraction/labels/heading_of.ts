import type { Anchor } from "./anchors.ts";
import type { FieldRule } from "../field_rule.ts";
import type { PlacedWord } from "../page/layout.ts";
import { plainText } from "./label_cells.ts";

/** The label that words make together where they stand as a heading does, and that leads to `rules` before all others of theirs. */
export function headingOf(words: readonly PlacedWord[], rules: readonly FieldRule[]): Anchor {
  const uses = rules.map((rule) => ({ rule, rank: 0 }));
  return { uses, words, length: plainText(words).length, edits: 0, standing: "heading", isPhrase: true };
}
