import { boxAround } from "../../box_around.ts";
import type { Box } from "../../recognition.ts";
import type { Anchor } from "../labels/anchors.ts";
import type { ExtractedField } from "../extracted_field.ts";
import type { FieldRule } from "../field_rule.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import type { Reading } from "../readers/reading.ts";
import type { Region, Side } from "./regions.ts";

/** A value that may be a field's, and how much speaks for it: 0 is all, less is less. */
export interface Candidate {
  readonly rule: FieldRule;
  readonly field: ExtractedField;
  readonly score: number;
  /** An amount that nothing but its sum with others tells. */
  readonly isUnlabelled?: true;
  /** Its label alone was read, and no value. */
  readonly isBlank?: true;
}

/** How certain a place makes a value. */
const TRUST: Readonly<Record<Side, number>> = {
  beside: 1,
  across: 0.97,
  below: 0.97,
  total: 0.97,
  boxed: 1,
  wrapped: 0.97,
  prose: 0.95,
  anywhere: 0.8,
};
/** The field that a reading of a region is; `edits` letters of its label were misread. */
export function fieldOf(
  { page }: Layout,
  { name, isCertain: saysItself }: FieldRule,
  edits: number,
  { side, text, words: all, starts }: Region,
  { value, from, to, fault, corrected, isCertain }: Reading,
  words: readonly PlacedWord[],
): ExtractedField {
  const boxes = words.map((word) => partOf(word, starts[all.indexOf(word)], from, to));
  const read = words.reduce((sum, word) => sum + word.confidence, 0) / words.length;
  const isDoubtful = fault !== undefined || (to === from && !isCertain);
  const place = side === "anywhere" && saysItself ? 1 : TRUST[side];
  const trust = (1 - 0.04 * edits) * place * (corrected ? 0.8 : 1) * (isDoubtful ? 0.5 : 1);
  return {
    name,
    value,
    written: text.slice(from, to).replace(/\s+/g, " ").trim(),
    confidence: Math.round(Math.max(0, Math.min(100, read * trust))),
    page,
    box: boxAround(boxes),
    ...(fault ? { fault } : {}),
  };
}

/** Where the signs from `from` up to `to` of a text stand in a word of it that begins at `start`: "33/30" holds two counts. */
function partOf({ box, text }: PlacedWord, start: number | undefined, from: number, to: number): Box {
  if (start === undefined || to <= from) return box;
  const [before, behind] = [from - start, to - start].map((at) => Math.min(Math.max(at / text.length, 0), 1)),
    width = box.x1 - box.x0;
  return { ...box, x0: box.x0 + before! * width, x1: box.x0 + behind! * width };
}

/** The words that were read; those of the label where nothing was. */
export function readWords({ words, starts }: Region, { from, to }: Reading, label: Pick<Anchor, "words">): readonly PlacedWord[] {
  const read = words.filter((word, index) => starts[index]! < to && starts[index]! + word.text.length > from);
  return read.length > 0 ? read : label.words;
}
