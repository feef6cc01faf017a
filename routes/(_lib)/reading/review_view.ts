import { controlName, type ReviewedField } from "../../../components/documents/reviewed_field.ts";
import type { FieldName } from "../../../domain/documents/extraction/extracted_field.ts";
import type { Reading } from "../../../domain/documents/reading.ts";
import { type Confirmation, valuesOf } from "../../../domain/documents/review/confirmation.ts";
import { typedForm } from "../../../domain/documents/review/field_kind.ts";
import { fieldsOf } from "../../../domain/documents/review/read_review.ts";
import { errorOf, type FormView, freshForm } from "../form_answer.ts";

/** A form of the review as a page shows it. */
export interface ReviewView {
  readonly form: FormView;
  /** Of the confirmation that it is filled from; 0 before the first. */
  readonly revision: number;
  readonly fields: readonly ReviewedField[];
  /** What somebody else confirmed while this form was filled. */
  readonly meanwhile?: Confirmation;
}

/** The review of a reading, filled with what was confirmed, or else with what was found; null where there is nothing to confirm. */
export function freshReview(reading: Reading): ReviewView | null {
  const { state, form, fields = [], confirmed } = reading;
  if (state !== "read" || form === undefined) return null;
  const values = confirmed ? valuesOf(confirmed) : new Map(fields.map(({ name, value }) => [name, value]));
  const typed = [...values].map(([name, value]) => [controlName(name), typedForm(name, value)]);
  return reviewOf(reading, freshForm(Object.fromEntries(typed)));
}

/** The review of a reading as somebody filled it. */
export function reviewOf({ form, fields = [], confirmed }: Reading, view: FormView): ReviewView {
  const names: readonly FieldName[] = form === undefined ? [] : fieldsOf(form);
  return {
    form: view,
    revision: confirmed?.revision ?? 0,
    fields: names.map((name) => ({
      name,
      found: fields.find((field) => field.name === name),
      value: view.values[controlName(name)] ?? "",
      error: errorOf(view, controlName(name)),
    })),
  };
}
