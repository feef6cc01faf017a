import { addDays, readLocalDate } from "../../../time/local.ts";
import type { ExtractedField } from "../extracted_field.ts";

/** Figures of a hand that are read as others, by what is read. */
const ALIKE: Readonly<Record<string, string>> = {
  0: "1689",
  1: "470",
  2: "7",
  3: "8",
  4: "19",
  5: "68",
  6: "058",
  7: "12",
  8: "3",
  9: "48",
};

/** Goods arrive within so many days of the day on which they left. */
const UNDER_WAY = 8;
/** Another day was needed to read it. */
const MOST_TRUST = 55;

/**
 * The day of arrival, put right where it is before that on which goods left and one figure of it looks like another that makes a day soon after: "13/05" of goods
 * that left on 18 May. As it is where that may be several days or none.
 */
export function arrivedAfter(arrival: ExtractedField, left: string): ExtractedField {
  if (arrival.fault !== undefined || arrival.value >= left) return arrival;
  const days = alikeDays(arrival.value).filter((day) => day >= left && day <= addDays(left, UNDER_WAY));
  return days.length === 1 ? { ...arrival, value: days[0]!, confidence: Math.min(arrival.confidence, MOST_TRUST) } : arrival;
}

/** Days that differ from one by one figure of its day or its month, as a hand's are misread. */
function alikeDays(day: string): string[] {
  const places = [5, 6, 8, 9];
  const days = places.flatMap((at) =>
    [...ALIKE[day[at]!] ?? ""].map((figure) => readLocalDate(day.slice(0, at) + figure + day.slice(at + 1)))
  );
  return days.filter((other) => other !== null);
}
