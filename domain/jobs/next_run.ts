import { HOUR_MS, type Instant, MINUTE_MS } from "../time/instant.ts";

const MINUTES_A_DAY = 24 * 60;

/**
 * The first moment after `after` at which a daily schedule is due. Minute and hour are a star, a number, a range such as "6-20", one of these with a
 * step after a slash, or several of them parted by commas; the other three fields are not looked at.
 * @throws {RangeError} when no minute of a day fits.
 */
export function nextRun(schedule: string, after: Instant): Instant {
  const [minutes = "", hours = ""] = schedule.split(" ");
  const first = (Math.floor(after / MINUTE_MS) + 1) * MINUTE_MS;
  for (let n = 0; n < MINUTES_A_DAY; n++) {
    const at = first + n * MINUTE_MS;
    if (fits(minutes, (at / MINUTE_MS) % 60) && fits(hours, Math.floor(at / HOUR_MS) % 24)) return at;
  }
  throw new RangeError(`no minute of a day fits "${schedule}"`);
}

function fits(field: string, value: number): boolean {
  return field.split(",").some((part) => {
    const [range = "", step = "1"] = part.split("/");
    const [from = "", to = from] = range === "*" ? ["0", "59"] : range.split("-");
    return value >= Number(from) && value <= Number(to) && (value - Number(from)) % Number(step) === 0;
  });
}
