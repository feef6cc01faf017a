import type { ExtractedField } from "../extraction/extracted_field.ts";

/** How certain a value must be for nobody to be asked to look at it, and for being taken as likely; both in percent. */
const SURE = 85;
const LIKELY = 60;

/** How much a person should look at a field that was read: "wrong" fails a check, "unsure" and "check" were hard to read, or another value may be meant; null is as good as certain. */
export function doubtOf(
  { fault, confidence }: Pick<ExtractedField, "fault" | "confidence">,
): "wrong" | "unsure" | "check" | null {
  if (fault !== undefined) return "wrong";
  return confidence >= SURE ? null : confidence >= LIKELY ? "check" : "unsure";
}
