import type { ExtractedField } from "../extracted_field.ts";
import type { Candidate } from "../values/candidate.ts";

/** A day for which less speaks has no label of handing over: it is the paper's own, or some day of it. */
const LEAST_OF_LABELLED = -25;

/** `fields` without a day of handing over that no label of such a day led to, where the box to sign in is empty and nobody is named: nothing says that the goods came. */
export function withoutPapersDay(
  fields: readonly ExtractedField[],
  candidates: readonly (readonly Candidate[])[],
): readonly ExtractedField[] {
  const isUnsigned = fields.some(({ name, value }) => name === "signature" && value === "not_seen") &&
    !fields.some(({ name }) => name === "signedBy");
  if (!isUnsigned) return fields;
  const days = candidates.flat().filter(({ rule, score }) => rule.isHandover && score >= LEAST_OF_LABELLED);
  const isHandover = (field: ExtractedField) =>
    candidates.some(([first]) => first?.rule.isHandover && first.field.name === field.name);
  return fields.filter((field) => !isHandover(field) || days.some((day) => day.field.value === field.value));
}
