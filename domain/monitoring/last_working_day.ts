import type { Instant } from "../time/instant.ts";
import { addDays, dayNumber, type LocalDate } from "../time/local.ts";
import { dayOf } from "../time/zoned.ts";

/** The last day from Monday to Friday that is over in `timeZone`. Public holidays count as any day: who runs the platform knows them. */
export function lastWorkingDay(now: Instant, timeZone: string): LocalDate {
  let day = addDays(dayOf(now, timeZone), -1);
  while (isWeekend(day)) day = addDays(day, -1);
  return day;
}

/** The first day of 1970 was a Thursday. */
function isWeekend(day: LocalDate): boolean {
  const weekday = (dayNumber(day) + 3) % 7;
  return weekday >= 5;
}
