import { isOverlapping } from "../choice/is_overlapping.ts";
import type { ExtractedField, FieldName } from "../extracted_field.ts";
import type { FieldRule } from "../field_rule.ts";
import type { FormType } from "../forms/mod.ts";
import type { LabelledPage } from "../labels/labels_on.ts";
import { knownWeights } from "./known_weights.ts";
import { wordsFrom } from "./places.ts";
import { fits, readAt } from "./read_at.ts";
import { type SeenPlace, seenPlaces } from "./seen_places.ts";
import { numberOf } from "./signs_of.ts";
import { chancesOf, scoreOf } from "./weights.ts";

/** A value that a field reads on a paper, and how likely it is its own, 0 to 1. */
export interface LikelyValue {
  readonly value: ExtractedField;
  readonly chance: number;
}

/** Places less likely than this are not read, and no more of one field than so many. */
const LEAST = 0.002, MOST_READ = 8;

/** Fields whose value is a choice, or no text at all, and numbers that check one another: nothing is learned of them. */
const NOT_LEARNED: ReadonlySet<FieldName> = new Set<FieldName>([
  "signature",
  "cover",
  "legalForm",
  "registry",
  "palletType",
  "licenceKind",
  "siren",
  "siret",
  "vatNumber",
  "iban",
]);

/** Words that a field leaves out before its value: "N°", "M.". */
const MOST_SKIPPED = 2;
/** How much further left than its first word a place may seem to begin, in widths of the page. */
const SLACK = 0.004;

/** Those of a type's rules whose fields are learned. */
export function learnedOf(rules: readonly FieldRule[]): FieldRule[] {
  return rules.filter(({ name }) => !NOT_LEARNED.has(name));
}

/** How likely each value of a paper is each field's that is learned, by what was learned from papers. */
export function chancesOn(pages: readonly LabelledPage[], rules: readonly FieldRule[], type: FormType): Chances {
  const seen = pages.flatMap((page) => seenPlaces(page, type));
  return new Map(learnedOf(rules).map((rule) => [rule.name, new FieldChances(rule, seen)]));
}

export type Chances = ReadonlyMap<FieldName, FieldChances>;

/** How likely each value of a paper is one field's. */
export class FieldChances {
  /** The values that may be its, each once, the likeliest first. */
  readonly values: readonly LikelyValue[];
  /** How likely the paper has none. */
  readonly ofNone: number;
  readonly #places: readonly (SeenPlace & { readonly chance: number })[];

  constructor(rule: FieldRule, seen: readonly SeenPlace[]) {
    const known = knownWeights(), field = numberOf(rule.name);
    const own = seen.filter(({ place }) => fits(rule, place));
    const chances = chancesOf(own.map(({ signs }) => scoreOf(known, signs, field)));
    this.ofNone = 1 - chances.reduce((sum, chance) => sum + chance, 0);
    this.#places = own.map((one, at) => ({ ...one, chance: chances[at]! })).sort((a, b) => b.chance - a.chance);
    const read = this.#places.slice(0, MOST_READ).flatMap(({ layout, place, chance }): LikelyValue[] => {
      const value = chance < LEAST ? null : readAt(layout, rule, place);
      return value === null ? [] : [{ value, chance }];
    });
    const alike = [...Map.groupBy(read, ({ value }) => comparable(value)).values()];
    this.values = alike.map((all) => ({ value: all[0]!.value, chance: all.reduce((sum, { chance }) => sum + chance, 0) }))
      .sort((a, b) => b.chance - a.chance);
  }

  /** How likely a value is its: that it begins here, or reads so elsewhere; null of what stands in the midst of a sentence, where nothing is learned. */
  at(value: Pick<ExtractedField, "page" | "box" | "value">): number | null {
    const same = this.values.find((other) => comparable(other.value) === comparable(value));
    const here = this.#places.filter(({ layout, place }) => isOverlapping(value, { page: layout.page, box: place.box }));
    const before = here.filter(({ place }) => place.box.x0 <= value.box.x0 + SLACK).sort((a, b) => b.place.at - a.place.at)[0];
    const skipped = before ? wordsFrom(before.place).filter(({ box }) => box.x1 <= value.box.x0 + SLACK).length : 0;
    if (same === undefined && skipped > MOST_SKIPPED) return null;
    return Math.max(same?.chance ?? 0, (before ?? here[0])?.chance ?? 0);
  }
}

function comparable({ value }: Pick<ExtractedField, "value">): string {
  return value.toUpperCase();
}
