import { isOverlapping } from "../choice/is_overlapping.ts";
import type { ExtractedField, FieldName } from "../extracted_field.ts";
import type { FieldRule } from "../field_rule.ts";
import type { FormType } from "../forms/mod.ts";
import type { Layout } from "../page/layout.ts";
import { type Place, placesOf } from "./places.ts";
import { fits } from "./read_at.ts";
import { numberOf, signsOf } from "./signs_of.ts";
import stored from "./weights.json" with { type: "json" };
import { chanceOf, unpacked, type Weights } from "./weights.ts";

/** A place on a page, and how likely it is that a field's value begins there, 0 to 1. */
export interface LikelyPlace {
  readonly layout: Layout;
  readonly place: Place;
  readonly chance: number;
}

/** Fields whose value is a choice, or no text at all, and numbers that check one another: nothing is learned of them. */
export const NOT_LEARNED: ReadonlySet<FieldName> = new Set<FieldName>([
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

let weights: Weights | undefined;

/** How likely each place of a paper is each field's, by what was learned from papers. */
export class Chances {
  readonly #places: ReadonlyMap<FieldName, readonly LikelyPlace[]>;

  constructor(layouts: readonly Layout[], rules: readonly FieldRule[], type: FormType) {
    const known = weights ??= unpacked(stored.weights);
    const seen = layouts.flatMap((layout) => placesOf(layout).map((place) => ({ layout, place, signs: signsOf(place, type) })));
    this.#places = new Map(
      rules.filter(({ name }) => !NOT_LEARNED.has(name)).map((rule) => {
        const field = numberOf(rule.name);
        const own = seen.filter(({ place }) => fits(rule, place));
        return [rule.name, own.map(({ signs, ...one }) => ({ ...one, chance: chanceOf(known, signs, field) }))];
      }),
    );
  }

  /** The places that are a field's with more than some chance, the likeliest first. */
  above(name: FieldName, chance: number): LikelyPlace[] {
    return this.#of(name).filter((one) => one.chance > chance).sort((a, b) => b.chance - a.chance);
  }

  /** How likely a field's value begins where `value` stands. */
  at(name: FieldName, value: Pick<ExtractedField, "page" | "box">): number {
    return Math.max(
      0,
      ...this.#of(name).filter(({ layout, place }) => isOverlapping(value, { page: layout.page, box: place.box })).map((
        { chance },
      ) => chance),
    );
  }

  #of(name: FieldName): readonly LikelyPlace[] {
    return this.#places.get(name) ?? [];
  }
}
