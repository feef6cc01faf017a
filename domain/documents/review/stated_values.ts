import type { FieldErrors } from "../../forms/form_error.ts";
import type { FieldName } from "../extraction/extracted_field.ts";
import type { FormType } from "../extraction/forms/mod.ts";
import type { Reading } from "../reading.ts";
import type { Values } from "./confirmation.ts";
import { FIELD_KINDS, type FieldKind, typedForm } from "./field_kind.ts";
import { fieldsOf, readReview } from "./read_review.ts";

/** Normalised values of fields as a program states them; null where the document does not have the field. */
export type StatedFields = Readonly<Partial<Record<FieldName, string | null>>>;

/** Whole numbers of the smallest unit: "850,00" would be read as euros, "850" as cents. */
const DIGITS: readonly FieldKind[] = ["amount", "count", "weight"];

/**
 * Reads what a program says that a document of type `form` holds, by the checks of the review's form. Each field that was found or confirmed must be named,
 * so that nothing is confirmed or struck out by silence. Errors are by "fields." with the field's name.
 */
export function statedValues(
  { fields = [], confirmed }: Pick<Reading, "fields" | "confirmed">,
  form: FormType,
  stated: StatedFields,
): { readonly ok: true; readonly values: Values } | { readonly ok: false; readonly errors: FieldErrors } {
  const known = new Set([...fields, ...confirmed?.fields ?? []].map(({ name }) => name));
  const typed = Object.entries(stated) as [FieldName, string | null][];
  const errors: FieldErrors = {
    ...errorsOf([...known].filter((name) => stated[name] === undefined), "required"),
    ...errorsOf(typed.filter(isNoWholeNumber).map(([name]) => name), "not_a_whole_number"),
  };
  const read = readReview(fieldsOf(form), [
    ["revision", "0"],
    ...typed.map(([name, value]) => [`fields.${name}`, value === null ? "" : typedForm(name, value)] as const),
  ]);
  if (!read.ok) return { ok: false, errors: { ...read.errors, ...errors } };
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, values: read.value.values };
}

function isNoWholeNumber([name, value]: readonly [FieldName, string | null]): boolean {
  return value !== null && DIGITS.includes(FIELD_KINDS[name]) && !/^\s*\d*\s*$/.test(value);
}

function errorsOf(names: readonly FieldName[], code: "required" | "not_a_whole_number"): FieldErrors {
  return Object.fromEntries(names.map((name) => [`fields.${name}`, { code }]));
}
