import type { Instant } from "../../../domain/time/instant.ts";
import { localOf } from "../../../domain/time/zoned.ts";

/** "24/11/2026 07:05" on the clock of `timeZone`: a document that is kept for years names the year, in the same order in all three languages. */
export function printedTime(at: Instant, timeZone: string): string {
  const local = localOf(at, timeZone);
  return `${printedDay(at, timeZone)} ${local.slice(11)}`;
}

/** "24/11/2026" in `timeZone`. */
export function printedDay(at: Instant, timeZone: string): string {
  const [year, month, day] = localOf(at, timeZone).slice(0, 10).split("-");
  return `${day}/${month}/${year}`;
}
