import type { Anchor } from "./anchors.ts";
import type { FieldName } from "../extracted_field.ts";
import type { FieldRule } from "../field_rule.ts";
import { opensCell, plainText } from "./label_cells.ts";
import { gapAfter, type Layout, type PlacedWord, WIDE_GAP } from "../page/layout.ts";

const FROM = /^(?:de|from|desde|von)$/, TO = /^(?:pour|a|to|para|vers|an)$/;

/** The labels of a page with "De" and "Pour" over the blocks of who sends and who receives, side by side or one below the other. */
export function withFromAndTo({ words }: Layout, anchors: readonly Anchor[], rules: readonly FieldRule[]): readonly Anchor[] {
  const alone = words.filter(isAlone);
  const from = alone.find((word) => FROM.test(plainText([word])));
  const to = from && alone.find((word) => TO.test(plainText([word])) && isPaired(from, word));
  if (!from || !to) return anchors;
  return [...anchors, ...headingFor("sender", from, rules), ...headingFor("consignee", to, rules)];
}

/** A word that is all of its cell, or stands before a colon. */
function isAlone(word: PlacedWord): boolean {
  return opensCell(word) && (gapAfter(word) > WIDE_GAP || /:$/.test(word.text));
}

function isPaired(from: PlacedWord, to: PlacedWord): boolean {
  return Math.abs(from.y0 - to.y0) < from.em || (to.y0 > from.y0 && Math.abs(from.x0 - to.x0) < from.em);
}

function headingFor(name: FieldName, word: PlacedWord, rules: readonly FieldRule[]): Anchor[] {
  const uses = rules.filter((rule) => rule.name === name).map((rule) => ({ rule, rank: 0 }));
  return [{ uses, words: [word], length: word.text.length, edits: 0, standing: "heading", isPhrase: false }];
}
