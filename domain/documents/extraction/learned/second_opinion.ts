import { doubtOf } from "../../review/doubt.ts";
import { likeness } from "../choice/as_known.ts";
import { isOverlapping } from "../choice/is_overlapping.ts";
import type { ExtractedField, FieldName } from "../extracted_field.ts";
import type { FieldRule } from "../field_rule.ts";
import type { FormType } from "../forms/mod.ts";
import type { KnownValues } from "../known_values.ts";
import type { LabelledPage } from "../labels/labels_on.ts";
import { WRONG } from "../readers/read_damage.ts";
import { type Chances, chancesOn, type FieldChances } from "./chances.ts";

/** How likely a value is that is taken in place of another, and at most that other. */
const LIKELY = 0.5, UNLIKELY = 0.03;
/** How likely one is that is taken where rules found none: they may have left it for a reason. */
const CERTAIN = 0.9;
/** At most how likely a value is that a person would be asked to look at anyway, and at least that there is none, where it is left out. */
const NO_VALUE = { most: 0.003, none: 0.95 };
/** A remark that says what was wrong with goods is never left out. */
const DAMAGE = new RegExp(WRONG, "iu");
/** How like what its order is known by a value is that stays. */
const LIKE_KNOWN = 0.5;
/** What was learned is about whole papers: a page of fewer words says too little. */
const LEAST_WORDS = 50;
/** A person is asked to look at what rules did not find, and at what is unlikely. */
const MOST_TRUST = { replaced: 60, unlikely: 80 };

/**
 * `fields` with another value where what was learned from papers says that theirs is hardly the field's, and that other is; and with one where none was found. What is unlikely and
 * doubtful is left out where the paper most likely has none; what else is unlikely and stays, a person is asked to look at. What an order is `known` by stays. Of two fields that
 * may have a value, it is the one's that is likelier to.
 */
export function withSecondOpinion(
  fields: readonly ExtractedField[],
  pages: readonly LabelledPage[],
  rules: readonly FieldRule[],
  type: FormType,
  known: KnownValues,
): ExtractedField[] {
  if (pages.reduce((sum, { layout }) => sum + layout.words.length, 0) < LEAST_WORDS) return [...fields];
  const chances = chancesOn(pages, rules, type);
  const isKnown = ({ name, value }: ExtractedField) => likeness(name, value, known[name] ?? []) > LIKE_KNOWN;
  // What nobody signed for was not delivered, as far as the paper goes.
  const isOnTheWay = type === "cmr" && fields.some(({ name, value }) => name === "signature" && value === "not_seen");
  return rules.flatMap(({ name }) => {
    const found = fields.find((field) => field.name === name);
    const own = chances.get(name);
    if (own === undefined || (found !== undefined && isKnown(found))) return found ?? [];
    if (found === undefined) {
      return (name === "deliveredOn" && isOnTheWay) ? [] : likelyValue(name, found, own, fields, chances) ?? [];
    }
    const chance = own.at(found);
    if (chance === null || chance > UNLIKELY) return found;
    const value = likelyValue(name, found, own, fields, chances);
    if (value !== null) return value;
    const isNone = doubtOf(found) !== null && chance < NO_VALUE.most && own.ofNone > NO_VALUE.none &&
      !DAMAGE.test(found.value);
    return isNone ? [] : { ...found, confidence: Math.min(found.confidence, MOST_TRUST.unlikely) };
  });
}

/** A field's likeliest value; null where it is not likely enough to take it in place of what was `found`, or is another field's rather. */
function likelyValue(
  name: FieldName,
  found: ExtractedField | undefined,
  own: FieldChances,
  fields: readonly ExtractedField[],
  chances: Chances,
): ExtractedField | null {
  const [likeliest] = own.values;
  if (likeliest === undefined || likeliest.chance < (found ? LIKELY : CERTAIN)) return null;
  const { value, chance } = likeliest;
  const isOthers = fields.some((other) =>
    other.name !== name && isOverlapping(other, value) && (chances.get(other.name)?.at(value) ?? 0) > (found ? chance : 0)
  );
  return isOthers ? null : { ...value, confidence: Math.min(value.confidence, MOST_TRUST.replaced) };
}
