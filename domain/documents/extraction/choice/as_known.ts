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
/** Signs of a plate at least, where it was cut off, and of a reference that an office shortens. */
const LEAST_OF_PLATE = 4, SHORTEST_PART = 5;
/** How like a reference is a part of it. */
const LIKE_OF_PART = 0.75;
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
    : name === "plate"
    ? (one: string) => Number(lookOf(one) === lookOf(value) || isCutOff(value, one))
    : (one: string) => lookOf(one) === lookOf(value) ? 1 : isLastPart(value, one) || isLastPart(one, value) ? LIKE_OF_PART : 0;
  return Math.max(0, ...known.map(like));
}

/** A number with the letters and figures of the known one where it was misread, and any value as certain where it was not. */
function asWritten(field: ExtractedField, known: readonly string[]): ExtractedField {
  const { name, value } = field;
  if (PARTIES.includes(name) || known.some((one) => signsOf(one) === signsOf(value))) {
    return { ...field, confidence: Math.max(field.confidence, LEAST_TRUST) };
  }
  const meant = known.find((one) => likeness(name, value, [one]) === 1)!;
  return putRight(field, name === "plate" ? normalisePlate(meant) ?? value : inSignsOf(value, meant));
}

function signsOf(number: string): string {
  return number.toUpperCase().replace(/[^A-Z\d]/g, "");
}

/** "90417" of "SCT-JOB-90417": offices shorten references. */
function isLastPart(part: string, whole: string): boolean {
  return part.length >= SHORTEST_PART && new RegExp(`[^A-Z\\d]${RegExp.escape(part)}$`, "i").test(whole);
}

/** A number as it was read, its letters and figures as they are known: "G0-SS20" by "GO 5520" is "GO-5520". */
function inSignsOf(value: string, known: string): string {
  const signs = signsOf(known);
  let at = 0;
  return value.replace(/[A-Z\d]/g, () => signs[at++]!);
}

/** Whether a plate is the known one without its beginning or its end. */
function isCutOff(plate: string, known: string): boolean {
  const [part, whole] = [lookOf(plate), lookOf(known)];
  return part.length >= LEAST_OF_PLATE && (whole.startsWith(part) || whole.endsWith(part));
}
