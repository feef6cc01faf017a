import type { FormType } from "../forms/mod.ts";
import type { LabelledPage } from "../labels/labels_on.ts";
import type { Layout } from "../page/layout.ts";
import { type Place, placesOf } from "./places.ts";
import { type LabelNames, signsOf } from "./signs_of.ts";

/** A place where a value may begin, and what is to be seen of it. */
export interface SeenPlace {
  readonly layout: Layout;
  readonly place: Place;
  readonly signs: readonly number[];
}

/** Every place of a page of a paper of some type, with its signs. */
export function seenPlaces({ layout, labels }: LabelledPage, type: FormType): SeenPlace[] {
  const names: LabelNames = new Map(labels.flatMap(({ uses, words }) => {
    const fields = uses.length === 0 ? ["other" as const] : uses.map(({ rule }) => rule.name);
    return words.map((word) => [word, fields]);
  }));
  return placesOf(layout).map((place) => ({ layout, place, signs: signsOf(place, names, type) }));
}
