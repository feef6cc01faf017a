import { afterQuiet, type QuietHours } from "../notices/quiet_hours.ts";
import { HOUR_MS, type Instant, MINUTE_MS } from "../time/instant.ts";
import { WEEKDAYS } from "../time/next_wall_time.ts";
import { dayOf } from "../time/zoned.ts";

/** What happens within it is told together. */
export const GATHERED_MS = MINUTE_MS;
/** When nobody is told of what another day brings. */
const NIGHT: QuietHours = { fromMinute: 20 * 60, toMinute: 6 * 60, days: WEEKDAYS };
/** Who starts sooner than this after the night would hear of it too late. */
const NOTICE_MS = 2 * HOUR_MS;

/**
 * When a driver is told of what happens at `now`, to work that begins at `startsAt`: a minute later, by day and by night, where it is today's or starts
 * before eight in the coming morning; else not between eight in the evening and six, as clocks show it in `timeZone`.
 */
export function dueAt(now: Instant, startsAt: Instant, timeZone: string): Instant {
  const soon = now + GATHERED_MS;
  if (dayOf(startsAt, timeZone) <= dayOf(now, timeZone)) return soon;
  const morning = afterQuiet(NIGHT, timeZone, soon);
  return startsAt < morning + NOTICE_MS ? soon : morning;
}
