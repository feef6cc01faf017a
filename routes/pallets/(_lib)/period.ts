import type { StatementPeriod } from "../../../domain/pallets/statement.ts";
import type { Instant } from "../../../domain/time/instant.ts";
import { addDays, type LocalDate, readLocalDate } from "../../../domain/time/local.ts";
import { dayBounds, dayOf } from "../../../domain/time/zoned.ts";

/** Thirteen weeks: three months. */
const DEFAULT_DAYS = 91;

/** The days of a statement, both included. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The address asked for something else that is no period. */
  readonly wrong: boolean;
}

/** The days that an address asks for, the last three months when it asks for none. */
export function readDays(query: URLSearchParams, now: Instant, timeZone: string): Days {
  const today = dayOf(now, timeZone);
  const last = { from: addDays(today, -DEFAULT_DAYS), to: today };
  const from = query.get("from") || last.from;
  const to = query.get("to") || last.to;
  if (readLocalDate(from) === null || readLocalDate(to) === null) return { ...last, wrong: true };
  const days = { from: readLocalDate(from)!, to: readLocalDate(to)! };
  return days.from > days.to ? { ...last, wrong: true } : { ...days, wrong: false };
}

/** The moments that days name in `timeZone`. */
export function periodOf({ from, to }: Days, timeZone: string): StatementPeriod {
  return { from: dayBounds(from, timeZone).from, to: dayBounds(to, timeZone).to };
}
