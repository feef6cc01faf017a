import { DAY_MS, type Instant, MINUTE_MS } from "./instant.ts";

/** A wall-clock minute without its zone, "YYYY-MM-DDTHH:mm", as `<input type="datetime-local">` gives it. */
export type LocalDateTime = string;
/** A calendar day, "YYYY-MM-DD". */
export type LocalDate = string;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$|^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;
const TIME = /^(\d{1,2})(?:[:h](\d{2})(?::00(?:\.0+)?)?|h)$/;

/** A day written "2026-11-24", "24/11/2026" or "24.11.2026", or null if there is no such day. Years 1973 to 2199. */
export function readLocalDate(text: string): LocalDate | null {
  const [, isoYear, isoMonth, isoDay, day, month, year] = DATE.exec(text.trim()) ?? [];
  const y = Number(isoYear ?? year), m = Number(isoMonth ?? month), d = Number(isoDay ?? day);
  if (!(y >= 1973 && y <= 2199)) return null;
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? date.toISOString().slice(0, 10) : null;
}

/** A day and an hour written "2026-11-24T08:00", "2026-11-24 08:00", "24/11/2026 08:00" or "24/11/2026 8h30", or null. */
export function readLocalDateTime(text: string): LocalDateTime | null {
  const [dayText, timeText, ...rest] = text.trim().split(/[T\s]+/);
  const day = readLocalDate(dayText ?? "");
  const [, hour, minute = "00"] = TIME.exec(timeText ?? "") ?? [];
  if (day === null || hour === undefined || rest.length > 0 || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${day}T${hour.padStart(2, "0")}:${minute}`;
}

/** The number of the day since 1970-01-01; for sums of days that no change of the clock disturbs. */
export function dayNumber(day: LocalDate): number {
  return Date.parse(`${day}T00:00Z`) / DAY_MS;
}

/** The day `days` after `day` (before it when negative). */
export function addDays(day: LocalDate, days: number): LocalDate {
  return new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** What a clock would show at `wallMs`, a moment already moved by its zone's offset. */
export function localOfWall(wallMs: Instant): LocalDateTime {
  return new Date(Math.floor(wallMs / MINUTE_MS) * MINUTE_MS).toISOString().slice(0, 16);
}
