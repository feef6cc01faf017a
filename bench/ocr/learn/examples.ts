import type { FieldName } from "../../../domain/documents/extraction/extracted_field.ts";
import { FORMS, type FormType } from "../../../domain/documents/extraction/forms/mod.ts";
import { NOT_LEARNED } from "../../../domain/documents/extraction/learned/chances.ts";
import { placesOf } from "../../../domain/documents/extraction/learned/places.ts";
import { fits, readAt } from "../../../domain/documents/extraction/learned/read_at.ts";
import { signsOf } from "../../../domain/documents/extraction/learned/signs_of.ts";
import { partedLayout } from "../../../domain/documents/extraction/page/parted_layout.ts";
import type { Recognition } from "../../../domain/documents/recognition.ts";
import { judge } from "../judge.ts";
import type { Truth } from "../sheet.ts";

/** What an engine read of a paper, and what is right of it. */
export interface ReadPaper {
  readonly type: FormType;
  readonly truth: Truth;
  readonly recognition: Recognition;
}

/** The signs of a place, and whether the value of a field begins there. */
export interface Example {
  readonly signs: readonly number[];
  readonly isValue: boolean;
}

/** Every place of a paper as an example of each field that it may be. */
export function* examplesOf({ type, truth, recognition }: ReadPaper): Generator<[FieldName, Example]> {
  const rules = FORMS[type].rules.filter(({ name }) => !NOT_LEARNED.has(name));
  for (const [number, page] of recognition.pages.entries()) {
    const layout = partedLayout(page, number);
    const places = placesOf(layout).map((place) => ({ place, signs: signsOf(place, type) }));
    for (const rule of rules) {
      const wanted = truth[rule.name];
      for (const { place, signs } of places) {
        if (!fits(rule, place)) continue;
        const read = wanted === undefined ? null : readAt(layout, rule, place);
        const isValue = read !== null && judge({ [rule.name]: wanted }, [read]).some(({ right }) => right);
        yield [rule.name, { signs, isValue }];
      }
    }
  }
}
