import type { FieldName } from "./extracted_field.ts";
import type { Reader } from "./readers/reading.ts";

/** How one field of a type of document is found. */
export interface FieldRule {
  readonly name: FieldName;
  /** What forms of the trade call it, in the three languages, most telling first; "n°", articles and accents do not matter. */
  readonly labels: readonly string[];
  readonly read: Reader;
  /** How many lines below its label the value may take; 1 unless said. */
  readonly lines?: number;
  /** Where it stands several times: sums are at the end. */
  readonly pick?: "last";
  /** Reads a value that says itself what it is, in a title or a sentence, without a label. */
  readonly anywhere?: Reader;
  /** Headings of blocks that speak of somebody else. */
  readonly away?: readonly string[];
}

/** A type of document: its fields, and labels of forms that hold no field of ours but end the values of others. */
export interface Form {
  readonly rules: readonly FieldRule[];
  readonly otherLabels: readonly string[];
}

/** A rule from its labels in one line, separated by bars. */
export function field(
  name: FieldName,
  read: Reader,
  labels: string,
  more: Omit<FieldRule, "name" | "read" | "labels"> = {},
): FieldRule {
  return { name, read, labels: labels.split("|").map((label) => label.trim()), ...more };
}
