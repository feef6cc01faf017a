import type { ExtractedField } from "../extracted_field.ts";
import type { Candidate } from "../values/candidate.ts";

/** A day for which less speaks has no label of handing over: it is the paper's own, or some day of it. */
const LEAST_OF_LABELLED = -25;

/**
 * `fields` without a day of handing over that no label of such a day led to and that stands above the box to sign in, where that is empty and nobody is named: nothing says that
 * the goods came.
 */
export function withoutPapersDay(
  fields: readonly ExtractedField[],
  candidates: readonly (readonly Candidate[])[],
): readonly ExtractedField[] {
  const signature = fields.find(({ name }) => name === "signature");
  if (signature?.value !== "not_seen" || fields.some(({ name }) => name === "signedBy")) return fields;
  const days = candidates.flat().filter(({ rule }) => rule.isHandover);
  const isTold = (day: ExtractedField) =>
    days.some(({ field, score }) => field.value === day.value && score >= LEAST_OF_LABELLED) || isBelow(day, signature);
  return fields.filter((field) => !days.some((day) => day.field.name === field.name) || isTold(field));
}

function isBelow(one: ExtractedField, other: ExtractedField): boolean {
  return one.page > other.page || (one.page === other.page && one.box.y0 > other.box.y0);
}
