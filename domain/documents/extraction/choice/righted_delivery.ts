import type { ExtractedField } from "../extracted_field.ts";
import { arrivedAfter } from "../values/arrived_after.ts";

/** `fields` with a day of delivery before that of taking over put right, where it was misread by a figure. */
export function withRightedDelivery(fields: readonly ExtractedField[]): readonly ExtractedField[] {
  const taken = fields.find(({ name }) => name === "takenOverOn");
  if (taken === undefined || taken.fault !== undefined) return fields;
  return fields.map((field) => field.name === "deliveredOn" ? arrivedAfter(field, taken.value) : field);
}
