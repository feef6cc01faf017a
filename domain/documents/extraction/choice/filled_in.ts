import type { ExtractedField } from "../extracted_field.ts";

/** Nobody read it: whoever confirms has to look. */
const CONFIDENCE = 40;

/** A field with a number that follows from others. */
export function filledIn(field: ExtractedField, number: number): ExtractedField {
  return { ...field, value: String(number), confidence: CONFIDENCE };
}
