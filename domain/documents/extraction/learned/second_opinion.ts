import { doubtOf } from "../../review/doubt.ts";
import { likeness } from "../choice/as_known.ts";
import { isOverlapping } from "../choice/is_overlapping.ts";
import type { ExtractedField } from "../extracted_field.ts";
import type { FieldRule } from "../field_rule.ts";
import type { FormType } from "../forms/mod.ts";
import type { KnownValues } from "../known_values.ts";
import type { Layout } from "../page/layout.ts";
import { Chances, NOT_LEARNED } from "./chances.ts";
import { readAt } from "./read_at.ts";

/** How likely a place is whose value is taken in place of another's, and at most that other; one that a person would be asked to look at anyway may be likelier. */
const LIKELY = 0.5, UNLIKELY = { certain: 0.03, doubtful: 0.3 };
/** How likely one is whose value is taken where rules found none: they may have left it for a reason. */
const CERTAIN = 0.9;
/** How like what its order is known by a value is that stays. */
const LIKE_KNOWN = 0.5;
/** What was learned is about whole papers: a page of fewer words says too little. */
const LEAST_WORDS = 50;
/** Likely places that are read for one field, until one has a value of its kind. */
const MOST_READ = 4;
/** A person is asked to look at what rules did not find, and at what is unlikely. */
const MOST_TRUST = { replaced: 60, unlikely: 80 };

/**
 * `fields` with the value of another place where what was learned from papers says that theirs is hardly their field's, and that other is; and with one where none was found. What is
 * unlikely and stays, a person is asked to look at. What an order is `known` by stays. Of two fields that may have a value, it is the one's that is likelier to.
 */
export function withSecondOpinion(
  fields: readonly ExtractedField[],
  layouts: readonly Layout[],
  rules: readonly FieldRule[],
  type: FormType,
  known: KnownValues,
): ExtractedField[] {
  if (layouts.reduce((sum, { words }) => sum + words.length, 0) < LEAST_WORDS) return [...fields];
  const chances = new Chances(layouts, rules, type);
  const isSure = ({ name, value }: ExtractedField) =>
    NOT_LEARNED.has(name) || likeness(name, value, known[name] ?? []) > LIKE_KNOWN;
  return rules.flatMap((rule) => {
    const found = fields.find(({ name }) => name === rule.name);
    if (found === undefined) return likelyValue(rule, undefined, fields, chances) ?? [];
    const chance = isSure(found) ? 1 : chances.at(rule.name, found);
    if (chance > (doubtOf(found) === null ? UNLIKELY.certain : UNLIKELY.doubtful)) return found;
    const value = likelyValue(rule, found, fields, chances);
    if (value !== null && value.value !== found.value) return value;
    return chance > UNLIKELY.certain ? found : { ...found, confidence: Math.min(found.confidence, MOST_TRUST.unlikely) };
  });
}

/** The value of the likeliest place that has one of the field's kind; null where no place is likely enough, or another field has it rather. */
function likelyValue(
  rule: FieldRule,
  found: ExtractedField | undefined,
  fields: readonly ExtractedField[],
  chances: Chances,
): ExtractedField | null {
  const likely = chances.above(rule.name, found ? LIKELY : CERTAIN).slice(0, MOST_READ);
  for (const { layout, place, chance } of likely) {
    const value = readAt(layout, rule, place);
    if (value === null) continue;
    const isOthers = fields.some((other) => isOverlapping(other, value) && chances.at(other.name, value) > (found ? chance : 0));
    return isOthers ? null : { ...value, confidence: Math.min(value.confidence, MOST_TRUST.replaced) };
  }
  return null;
}
