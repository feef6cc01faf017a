import type { ExtractedField } from "../extracted_field.ts";
import { editDistance } from "../labels/label_text.ts";

/** Signs of a number that may be misread where another number of the firm tells them all. */
const MOST_MISREAD = 2;
/** Another number was needed to read it. */
const MOST_TRUST = 70;

/** Whether what was read is a number but for a sign or two. */
export function isMisread(read: string, number: string): boolean {
  return editDistance(read, number, MOST_MISREAD) <= MOST_MISREAD;
}

/** A field with what another number tells of it; it passes its own check then. */
export function putRight({ fault: _fault, ...field }: ExtractedField, value: string): ExtractedField {
  return field.value === value ? field : { ...field, value, confidence: Math.min(field.confidence, MOST_TRUST) };
}
