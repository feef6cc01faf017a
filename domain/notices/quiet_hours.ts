import type { Instant } from "../time/instant.ts";
import { addDays } from "../time/local.ts";
import { nextWallTime, type Weekday, weekdayOf, WEEKDAYS } from "../time/next_wall_time.ts";
import { localOf } from "../time/zoned.ts";

/** When somebody is not to be disturbed, as clocks show it where they are. */
export interface QuietHours {
  /** Minutes of the day, 0 to 1,439; `toMinute` is the first that is not quiet, on the next day unless it is later than `fromMinute`. */
  readonly fromMinute: number;
  readonly toMinute: number;
  /** The days on which they begin. */
  readonly days: readonly Weekday[];
}

/** More than there are in a week. */
const MOST_STRETCHES = 16;

/** Whether `quiet` leaves some time that is not: from midnight to midnight on every day is never. */
export function leavesTime({ fromMinute, toMinute, days }: QuietHours): boolean {
  return days.length < WEEKDAYS.length || fromMinute !== toMinute;
}

/** Whether somebody is not to be disturbed at `at`. */
export function isQuiet({ fromMinute, toMinute, days }: QuietHours, timeZone: string, at: Instant): boolean {
  const local = localOf(at, timeZone);
  const [day, minute] = [local.slice(0, 10), minuteOf(local)];
  const crossesMidnight = toMinute <= fromMinute;
  if (days.includes(weekdayOf(day)) && minute >= fromMinute && (crossesMidnight || minute < toMinute)) return true;
  return crossesMidnight && minute < toMinute && days.includes(weekdayOf(addDays(day, -1)));
}

/** The first moment from `at` on at which somebody may be disturbed: `at` itself where that is not quiet. */
export function afterQuiet(quiet: QuietHours, timeZone: string, at: Instant): Instant {
  let moment = at;
  for (let stretch = 0; stretch < MOST_STRETCHES && isQuiet(quiet, timeZone, moment); stretch++) {
    moment = nextWallTime(moment, quiet.toMinute, timeZone);
  }
  return moment;
}

function minuteOf(local: string): number {
  return Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
}
