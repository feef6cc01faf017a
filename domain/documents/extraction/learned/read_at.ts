import type { ExtractedField } from "../extracted_field.ts";
import type { FieldRule } from "../field_rule.ts";
import type { Layout } from "../page/layout.ts";
import { fieldOf, readWords } from "../values/candidate.ts";
import { isText } from "../values/is_text.ts";
import { region } from "../values/regions.ts";
import { type Place, wordsFrom } from "./places.ts";

/** Whether what a field reads may begin at a place. */
export function fits(rule: FieldRule, { isText: text, isFigure }: Place): boolean {
  return isText(rule) ? text : isFigure;
}

/** What a field reads at a place; null where that is nothing of its kind. */
export function readAt(layout: Layout, rule: FieldRule, place: Place): ExtractedField | null {
  const words = wordsFrom(place), cell = region("anywhere", [words], true), reading = rule.read(cell.text);
  if (reading === null || reading.fault !== undefined || reading.to === reading.from || rule.never?.test(reading.value)) {
    return null;
  }
  if (!isText(rule) && reading.from >= words[0]!.text.length) return null;
  return fieldOf(layout, rule, 0, cell, reading, readWords(cell, reading, { words }));
}
