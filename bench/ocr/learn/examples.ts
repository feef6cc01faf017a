import type { FieldName } from "../../../domain/documents/extraction/extracted_field.ts";
import { FORM_TYPES, FORMS, type FormType } from "../../../domain/documents/extraction/forms/mod.ts";
import { labelsOn } from "../../../domain/documents/extraction/labels/labels_on.ts";
import { learnedOf } from "../../../domain/documents/extraction/learned/chances.ts";
import { FORM, signsOfPage } from "../../../domain/documents/extraction/learned/likely_form.ts";
import { fits, readAt } from "../../../domain/documents/extraction/learned/read_at.ts";
import { seenPlaces } from "../../../domain/documents/extraction/learned/seen_places.ts";
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

/** The places of a paper where the value of each field may begin, with the labels around them that rules know, or as if they knew none. */
export function examplesOf({ type, truth, recognition }: ReadPaper, isLabelled: boolean): [FieldName, Example[]][] {
  const seen = recognition.pages.map(partedLayout).flatMap((layout) =>
    seenPlaces({ layout, labels: isLabelled ? labelsOn(layout, FORMS[type]) : [] }, type)
  );
  return learnedOf(FORMS[type].rules).map((rule) => {
    const wanted = truth[rule.name];
    const examples = seen.filter(({ place }) => fits(rule, place)).map(({ layout, place, signs }) => {
      const read = wanted === undefined ? null : readAt(layout, rule, place);
      return { signs, isValue: read !== null && judge({ [rule.name]: wanted! }, [read]).some(({ right }) => right) };
    });
    return [rule.name, examples];
  });
}

/** Each type of form that a paper may be of, by its first page. */
export function formExamples({ type, recognition }: ReadPaper): [typeof FORM, Example[]] {
  const [first] = recognition.pages;
  return [FORM, first ? signsOfPage(first).map((signs, at) => ({ signs, isValue: FORM_TYPES[at] === type })) : []];
}
