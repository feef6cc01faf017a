import { boundedMemo } from "../formats/bounded_memo.ts";
import { accept, refuse, type Result } from "../result.ts";
import { DAY_MS, type Instant, SECOND_MS } from "./instant.ts";
import { addDays, type LocalDate, type LocalDateTime, localOfWall } from "./local.ts";

const ZONES_KEPT = 128;
const DAYS_KEPT = 1_024;

/** Why a wall-clock minute names no single moment; `ambiguous` holds both, the earlier first. */
export type LocalTimeRefusal = "hour_does_not_exist" | { readonly ambiguous: readonly [Instant, Instant] };

/** A zone's name as the platform writes it ("europe/paris" gives "Europe/Paris"), or null if there is no such IANA zone. */
export function normaliseTimeZone(name: string): string | null {
  return /^(UTC|[A-Za-z_]+(\/[A-Za-z0-9_+-]+){1,2})$/.test(name) ? platformName(name) : null;
}

/** Asking the platform takes a tenth of a millisecond, and a form asks once a stop. */
const platformName = boundedMemo(ZONES_KEPT, (name: string): string | null => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
});

/** Milliseconds that `timeZone` is ahead of UTC at `instant`, exact from 1973 on. Throws a RangeError for an unknown zone. */
export function offsetMsAt(instant: Instant, timeZone: string): number {
  return clockOf(timeZone)(instant);
}

/** The wall-clock minute in `timeZone` at `instant`. */
export function localOf(instant: Instant, timeZone: string): LocalDateTime {
  return localOfWall(instant + offsetMsAt(instant, timeZone));
}

/** The calendar day in `timeZone` at `instant`. */
export function dayOf(instant: Instant, timeZone: string): LocalDate {
  return localOf(instant, timeZone).slice(0, 10);
}

/** The moment a well-formed wall-clock minute names in `timeZone`; refused when clocks jump over it or show it twice. */
export function instantOf(local: LocalDateTime, timeZone: string): Result<Instant, LocalTimeRefusal> {
  const [first, second] = momentsOf(local, timeZone);
  if (first === undefined) return refuse("hour_does_not_exist");
  return second === undefined ? accept(first) : refuse({ ambiguous: [first, second] });
}

/** The first moment of `day` in `timeZone` and the first of the day after; 23 to 25 hours apart where clocks change. */
export function dayBounds(day: LocalDate, timeZone: string): { from: Instant; to: Instant } {
  return { from: startOfDay(day, timeZone), to: startOfDay(addDays(day, 1), timeZone) };
}

/** Where clocks jump over midnight the day starts at the jump, which is midnight by the offset before it. */
function startOfDay(day: LocalDate, timeZone: string): Instant {
  const wallMs = wallOf(`${day}T00:00`);
  return momentsOf(`${day}T00:00`, timeZone)[0] ?? wallMs - offsetMsAt(wallMs - DAY_MS, timeZone);
}

/** As no zone changes its clock twice within two days, the offsets a day before and a day after are the only candidates. */
function momentsOf(local: LocalDateTime, timeZone: string): Instant[] {
  const wallMs = wallOf(local);
  const before = wallMs - offsetMsAt(wallMs - DAY_MS, timeZone);
  const after = wallMs - offsetMsAt(wallMs + DAY_MS, timeZone);
  const candidates = before === after ? [before] : [Math.min(before, after), Math.max(before, after)];
  return candidates.filter((instant) => instant + offsetMsAt(instant, timeZone) === wallMs);
}

function wallOf(local: LocalDateTime): number {
  const wallMs = Date.parse(`${local}Z`);
  if (Number.isNaN(wallMs)) throw new RangeError(`not a local time: ${local}`);
  return wallMs;
}

/**
 * The offset of one zone at any moment. Intl takes some 50 µs to make a formatter and several to ask it, so it is asked twice a day: a
 * day that ends with the offset it began with has kept it, since no zone has changed its clock twice within two days from 1973 on.
 */
const clockOf = boundedMemo(ZONES_KEPT, (timeZone: string) => {
  const formatter = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const ask = (instant: Instant) => {
    const shown = new Map(formatter.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const [year, month, day, hour, minute, second] = (["year", "month", "day", "hour", "minute", "second"] as const)
      .map((part) => shown.get(part)!);
    return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!) - Math.floor(instant / SECOND_MS) * SECOND_MS;
  };
  const offsetOfDay = boundedMemo(DAYS_KEPT, (day: number) => {
    const [start, end] = [ask(day * DAY_MS), ask((day + 1) * DAY_MS)];
    return start === end ? start : "changes";
  });
  return (instant: Instant) => {
    const offset = offsetOfDay(Math.floor(instant / DAY_MS));
    return offset === "changes" ? ask(instant) : offset;
  };
});
