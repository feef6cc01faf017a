import { type Instant, MINUTE_MS } from "../../domain/time/instant.ts";
import { addDays, dayNumber, type LocalDate } from "../../domain/time/local.ts";
import { dayOf, instantOf } from "../../domain/time/zoned.ts";

export const ZONE = "Europe/Paris";
const QUARTER_MS = 15 * MINUTE_MS;

/** The days around `now`, as the demo's people count them. */
export class Calendar {
  readonly today: LocalDate;

  constructor(readonly now: Instant) {
    this.today = dayOf(now, ZONE);
  }

  /** A time "08:30" on a working day: 0 is today, whatever day it is; -1 the last Monday to Friday before it, 1 the next after. */
  at(workdays: number, time: string): Instant {
    const moment = instantOf(`${this.#day(workdays)}T${time}`, ZONE);
    if (!moment.ok) throw new Error(`no ${time} on that day`);
    return moment.value;
  }

  /** `minutes` from now, on a quarter of an hour. */
  soon(minutes: number): Instant {
    return Math.round((this.now + minutes * MINUTE_MS) / QUARTER_MS) * QUARTER_MS;
  }

  /** The same, but still today: a demo started late in the evening keeps its tour on this day. */
  laterToday(minutes: number): Instant {
    return Math.min(this.soon(minutes), this.at(0, "23:59"));
  }

  #day(workdays: number): LocalDate {
    let day = this.today;
    for (let left = Math.abs(workdays); left > 0;) {
      day = addDays(day, Math.sign(workdays));
      if (!isWeekend(day)) left--;
    }
    return day;
  }
}

/** 1 January 1970 was a Thursday. */
function isWeekend(day: LocalDate): boolean {
  return [2, 3].includes(dayNumber(day) % 7);
}
