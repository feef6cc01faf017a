import { addDays } from "../../../time/local.ts";
import { readDate } from "./read_date.ts";
import type { Reader, Reading } from "./reading.ts";

/** Days of a text that are tried: the work is bounded whatever a page says. */
const TRIED = 40;

/** The first day of the latest term of so many whole years whose two days stand in a text, in whatever columns. */
export function termFrom(...years: readonly number[]): Reader {
  return (text) => latestTerm(text, years)?.[0] ?? null;
}

/** The last day of that term. */
export function termTo(...years: readonly number[]): Reader {
  return (text) => latestTerm(text, years)?.[1] ?? null;
}

/** Two days tell by their distance that they are a term: from 1 February 2017 to 31 January 2027. */
function latestTerm(text: string, years: readonly number[]): readonly [Reading, Reading] | null {
  const days = daysIn(text);
  const terms = days.flatMap((first, at) =>
    days.slice(at + 1).filter((last) => years.some((count) => last.value === lastOf(first.value, count))).map((last) =>
      [first, last] as const
    )
  );
  return terms.sort(([, one], [, other]) => other.value.localeCompare(one.value))[0] ?? null;
}

function daysIn(text: string): Reading[] {
  const days: Reading[] = [];
  for (let at = 0; days.length < TRIED;) {
    const day = readDate(text.slice(at));
    if (day === null) break;
    if (!day.fault) days.push({ ...day, from: at + day.from, to: at + day.to });
    at += day.to;
  }
  return days;
}

/** The day before the same day some years later. */
function lastOf(first: string, years: number): string {
  return addDays(`${Number(first.slice(0, 4)) + years}${first.slice(4)}`, -1);
}
