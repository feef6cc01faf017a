import type { Instant } from "../../time/instant.ts";
import { disagreements } from "../extraction/choice/disagreements.ts";
import type { ExtractedField, Fault, FieldName } from "../extraction/extracted_field.ts";

/** What a person found a field to be: as it was read, read wrong, not found though it is there, or found though it is not. */
export const VERDICTS = ["right", "corrected", "added", "struck_out"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A field as a person confirmed it. */
export interface ConfirmedField {
  readonly name: FieldName;
  /** Normalised as an extracted one; null where it was struck out. */
  readonly value: string | null;
  readonly verdict: Verdict;
  /** It does not agree with the others, and stands on the document so. */
  readonly fault?: Fault;
}

/** What a person made of a reading. */
export interface Confirmation {
  /** 1 for the first, one more with each correction. */
  readonly revision: number;
  readonly at: Instant;
  /** Id of the user or key. */
  readonly by: string;
  readonly orgId: string;
  /** Fields that neither the reading nor the person found are left out. */
  readonly fields: readonly ConfirmedField[];
}

/** A later confirmation than the first: who changed what. */
export interface Correction extends Pick<Confirmation, "revision" | "at" | "by" | "orgId"> {
  readonly changed: readonly { readonly name: FieldName; readonly before: string | null; readonly after: string | null }[];
}

/** The values of a confirmation by their fields; a field that is not there has none. */
export type Values = ReadonlyMap<FieldName, string>;

/** Judges what was read by what a person says that the document holds. `names` are the fields of its form, in its order. */
export function confirmFields(
  names: readonly FieldName[],
  found: readonly ExtractedField[],
  values: Values,
): ConfirmedField[] {
  const read = new Map(found.map(({ name, value }) => [name, value]));
  const faults = disagreements(new Map(values.entries().map(([name, value]) => [name, { value }])));
  return names.flatMap((name): ConfirmedField[] => {
    const [before, value = null] = [read.get(name), values.get(name)];
    if (value === null) return before === undefined ? [] : [{ name, value, verdict: "struck_out" }];
    const verdict = before === undefined ? "added" : before === value ? "right" : "corrected";
    const fault = faults.get(name);
    return [{ name, value, verdict, ...fault && { fault } }];
  });
}

/** What a confirmation changes of the values before it. */
export function changesBetween(was: Values, is: Values): Correction["changed"] {
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ name, before: was.get(name) ?? null, after: is.get(name) ?? null }))
    .filter((change) => change.before !== change.after);
}

/** The values that a confirmation says a document to hold. */
export function valuesOf({ fields }: Pick<Confirmation, "fields">): Values {
  return new Map(fields.flatMap(({ name, value }) => value === null ? [] : [[name, value] as const]));
}
