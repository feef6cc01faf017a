import { DAY_MS, type Instant } from "./instant.ts";
import { addDays, dayNumber, type LocalDate } from "./local.ts";
import { dayOf, instantOf, offsetMsAt } from "./zoned.ts";

/** A day of the week, 1 for Monday to 7 for Sunday, as ISO 8601 numbers them. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

/** 1970-01-01 was a Thursday. */
const WEEKDAY_OF_DAY_0 = 4;
const DAYS_LOOKED_AT = 9;

/** The day of the week of a calendar day. */
export function weekdayOf(day: LocalDate): Weekday {
  return WEEKDAYS[(dayNumber(day) + WEEKDAY_OF_DAY_0 - 1) % 7]!;
}

/**
 * The first moment after `after` at which clocks in `timeZone` show `minute` (of the day, 0 to 1,439) on one of `days`. An hour that they jump over
 * is taken by the offset before the jump (RFC 5545, 3.3.5), one that they show twice comes twice.
 */
export function nextWallTime(after: Instant, minute: number, timeZone: string, days: readonly Weekday[] = WEEKDAYS): Instant {
  const today = dayOf(after, timeZone);
  // The day before too: what it jumped over may be shown after midnight.
  for (let ahead = -1; ahead < DAYS_LOOKED_AT; ahead++) {
    const day = addDays(today, ahead);
    if (!days.includes(weekdayOf(day))) continue;
    const next = momentsOf(day, minute, timeZone).find((moment) => moment > after);
    if (next !== undefined) return next;
  }
  throw new RangeError("a week has none of these days");
}

function momentsOf(day: LocalDate, minute: number, timeZone: string): readonly Instant[] {
  const local = `${day}T${timeOf(minute)}`;
  const found = instantOf(local, timeZone);
  if (found.ok) return [found.value];
  if (found.refusal !== "hour_does_not_exist") return found.refusal.ambiguous;
  const wallMs = Date.parse(`${local}Z`);
  return [wallMs - offsetMsAt(wallMs - DAY_MS, timeZone)];
}

/** A minute of the day as a clock shows it, "HH:mm". */
export function timeOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
