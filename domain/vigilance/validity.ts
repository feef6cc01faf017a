import { addDays, type LocalDate } from "../time/local.ts";
import type { Validity, VigilanceFields } from "./vigilance_document.ts";
import { VIGILANCE_RULES, type VigilanceKind } from "./vigilance_rules.ts";

/** Days of a vigilance file are those of France, whose law asks for it. */
export const VIGILANCE_ZONE = "Europe/Paris";

/**
 * When a document holds, by its kind and fields; null when the date it is counted from is missing. What must be "less than six months old" (D8222-5)
 * holds until the eve of the day six months later; a month without such a day counts to its last (C. proc. civ. art. 641).
 */
export function validityBy(kind: VigilanceKind, { issuedOn, validFrom, validUntil }: VigilanceFields): Validity | null {
  const { validity } = VIGILANCE_RULES[kind];
  if (validity === "on_paper") {
    return validUntil === undefined ? null : { from: validFrom ?? FOR_EVER, until: validUntil };
  }
  return issuedOn === undefined ? null : { from: issuedOn, until: addDays(addMonths(issuedOn, validity.months), -1) };
}

/** Of a paper that tells its end alone. */
const FOR_EVER: LocalDate = "1973-01-01";

/** The same day `months` later; the last of its month where that has no such day. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}
