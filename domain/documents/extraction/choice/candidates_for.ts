import type { FieldName } from "../extracted_field.ts";
import type { Candidate } from "../values/candidate.ts";

/** The candidates of one field, of those `ranked` field by field; none where it has none. */
export function candidatesFor(name: FieldName, ranked: readonly (readonly Candidate[])[]): readonly Candidate[] {
  return ranked.find(([first]) => first?.rule.name === name) ?? [];
}
