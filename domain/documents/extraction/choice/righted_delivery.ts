import { addDays } from "../../../time/local.ts";
import type { ExtractedField } from "../extracted_field.ts";
import { alikeDays } from "../readers/alike_days.ts";

/** Goods arrive within so many days of the day on which they were taken over. */
const UNDER_WAY = 8;
/** Another day was needed to read it. */
const MOST_TRUST = 55;

/** `fields` with a day of delivery before that of taking over put right, where one figure of it looks like another that makes a day soon after: "13/05" of goods taken over on 18 May. */
export function withRightedDelivery(fields: readonly ExtractedField[]): readonly ExtractedField[] {
  const taken = fields.find(({ name }) => name === "takenOverOn");
  if (taken === undefined || taken.fault !== undefined) return fields;
  return fields.map((field) => {
    if (field.name !== "deliveredOn" || field.fault !== undefined || field.value >= taken.value) return field;
    const days = alikeDays(field.value).filter((day) => day >= taken.value && day <= addDays(taken.value, UNDER_WAY));
    return days.length === 1 ? { ...field, value: days[0]!, confidence: Math.min(field.confidence, MOST_TRUST) } : field;
  });
}
