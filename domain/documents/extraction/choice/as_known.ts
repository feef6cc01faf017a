import { lookOf, normalisePlate } from "../../../identifiers/plate.ts";
import { firmLikeness } from "../../is_same_firm.ts";
import type { ExtractedField, FieldName } from "../extracted_field.ts";
import type { KnownValues } from "../known_values.ts";
import type { Candidate } from "../values/candidate.ts";
import { putRight } from "./put_right.ts";

/** What speaks for a candidate that is known, and against one that is known of another party. */
const FOR_KNOWN = 24;
/** What the page and the order say alike is right, however badly it was read. */
const LEAST_TRUST = 90;
/** Signs of a plate at least, where it was cut off. */
const LEAST_OF_PLATE = 4;
/** The parties of an order, each in its part. */
const PARTIES: readonly FieldName[] = ["sender", "consignee", "carrier"];

/**
 * A candidate, with what its order knows: more speaks for the names, references and plates by which the order is known, less for the name of another of its
 * parties. Nothing is taken from the order that does not stand on the page, and nothing that the paper has to prove, as days, counts and reservations.
 */
export function asKnown(candidate: Candidate, known: KnownValues): Candidate {
  const { field, score } = candidate;
  const own = likeness(field.name, field.value, known[field.name] ?? []);
  const others = PARTIES.includes(field.name)
    ? PARTIES.map((name) => name === field.name ? 0 : likeness(name, field.value, known[name] ?? []))
    : [];
  const more = FOR_KNOWN * (own - Math.max(0, ...others.map((other) => other - own)));
  return more === 0
    ? candidate
    : { ...candidate, score: score + more, field: own === 1 ? asWritten(field, known[field.name]!) : field };
}

/** How like one of the known values of a field a value is, 0 to 1; numbers and plates that look alike are the same. */
export function likeness(name: FieldName, value: string, known: readonly string[]): number {
  const like = PARTIES.includes(name)
    ? (one: string) => firmLikeness(value, one)
    : (one: string) => Number(lookOf(one) === lookOf(value) || (name === "plate" && isCutOff(value, one)));
  return Math.max(0, ...known.map(like));
}

/** A number with the letters and figures of the known one where it was misread, and any value as certain where it was not. */
function asWritten(field: ExtractedField, known: readonly string[]): ExtractedField {
  const certain = { ...field, confidence: Math.max(field.confidence, LEAST_TRUST) };
  if (PARTIES.includes(field.name)) return certain;
  const [value] = known.filter((one) => likeness(field.name, field.value, [one]) === 1)
    .map((one) => field.name === "plate" ? normalisePlate(one) ?? field.value : inSignsOf(field.value, one));
  return value === field.value ? certain : putRight(field, value!);
}

/** A number as it was read, its letters and figures as they are known: "G0-SS20" by "GO 5520" is "GO-5520". */
function inSignsOf(value: string, known: string): string {
  const signs = known.toUpperCase().match(/[A-Z\d]/g) ?? [];
  let at = 0;
  return value.replace(/[A-Z\d]/g, () => signs[at++]!);
}

/** Whether a plate is the known one without its beginning or its end. */
function isCutOff(plate: string, known: string): boolean {
  const [part, whole] = [lookOf(plate), lookOf(known)];
  return part.length >= LEAST_OF_PLATE && (whole.startsWith(part) || whole.endsWith(part));
}
