import type { Lang } from "../i18n/lang.ts";
import { DAY_MS, type Instant, MINUTE_MS } from "../time/instant.ts";
import { dayNumber, type LocalDate } from "../time/local.ts";
import { dayOf, localOf } from "../time/zoned.ts";
import { boundedMemo } from "./bounded_memo.ts";

/** English is British: days before months and a 24-hour clock, as the trade in Europe writes. */
const LOCALES: Readonly<Record<Lang, string>> = { fr: "fr-FR", en: "en-GB", es: "es-ES" };
const KEPT = 4_096;
const NBSP = "\u00a0";

/** How numbers and moments read in one language; moments in `timeZone` unless a call names another. */
export interface Formats {
  /** Cents of euro: "1 234,50 €". */
  money(cents: number): string;
  /** "1 234,5 kg". */
  weight(grams: number): string;
  /** "13,6 m". */
  metres(mm: number): string;
  /** "33,2 m³". */
  volume(dm3: number): string;
  /** "1 234". */
  integer(n: number): string;
  /** "mar. 24 nov.". */
  date(instant: Instant, timeZone?: string): string;
  /** "mardi 24 novembre 2026". */
  longDate(instant: Instant, timeZone?: string): string;
  /** "mar. 24 nov.", of a day that has no hour. */
  day(day: LocalDate): string;
  /** "24 nov. 2026", of a day that may be years away. */
  fullDay(day: LocalDate): string;
  /** "14:30". */
  time(instant: Instant, timeZone?: string): string;
  /** "mar. 24 nov., 14:30". */
  dateTime(instant: Instant, timeZone?: string): string;
  /** "mar. 24 nov., 08:00 – 10:00"; an appointment is one hour, and a window over midnight names both days. */
  window(from: Instant, to: Instant, timeZone?: string): string;
  /** "2,4 Mo". */
  fileSize(bytes: number): string;
  /** "aujourd'hui", "hier", "après-demain"; farther days as `date`. */
  relativeDay(instant: Instant, now: Instant, timeZone?: string): string;
}

/** The formats of a language, made once per language and zone. */
export function formatsFor(lang: Lang, timeZone = "Europe/Paris"): Formats {
  return momentsOf(lang)(timeZone).formats;
}

const momentsOf = boundedMemo(3, (lang: Lang) => boundedMemo(64, (timeZone: string) => formatsOf(lang, timeZone)));

/** A list shows the same minutes, days and amounts again and again: answers are kept, so that Intl is asked once for each. */
function formatsOf(lang: Lang, home: string) {
  const { number, dayName, fullDayName, longDayName, nearDay } = wordsOf(lang);
  const day = (date: LocalDate) => dayName(dayNumber(date));
  const shownMinute = boundedMemo(KEPT, (minute: number) => {
    const local = localOf(minute * MINUTE_MS, home);
    const shown = { day: day(local.slice(0, 10)), time: local.slice(11) };
    return { ...shown, dateTime: `${shown.day}, ${shown.time}` };
  });
  const shownHere = (instant: Instant) => shownMinute(Math.floor(instant / MINUTE_MS));
  const shown = (instant: Instant, timeZone = home) =>
    timeZone === home ? shownHere(instant) : momentsOf(lang)(timeZone).shownHere(instant);
  const formats: Formats = {
    ...number,
    day,
    fullDay: (date) => fullDayName(dayNumber(date)),
    date: (instant, zone) => shown(instant, zone).day,
    longDate: (instant, zone = home) => longDayName(dayNumber(dayOf(instant, zone))),
    time: (instant, zone) => shown(instant, zone).time,
    dateTime: (instant, zone) => shown(instant, zone).dateTime,
    window: (from, to, zone) => {
      const start = shown(from, zone), end = shown(to, zone);
      if (from === to) return start.dateTime;
      return `${start.dateTime} – ${start.day === end.day ? end.time : end.dateTime}`;
    },
    relativeDay: (instant, now, zone = home) => {
      const days = dayNumber(dayOf(instant, zone)) - dayNumber(dayOf(now, zone));
      return Math.abs(days) <= 2 ? nearDay(days) : formats.date(instant, zone);
    },
  };
  return { formats, shownHere };
}

/** What depends on the language alone, and so is kept once for all zones. */
const wordsOf = boundedMemo(3, (lang: Lang) => {
  const locale = LOCALES[lang];
  const near = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return {
    number: numbersOf(locale),
    dayName: dayFormat(locale, { weekday: "short", day: "numeric", month: "short" }),
    fullDayName: dayFormat(locale, { day: "numeric", month: "short", year: "numeric" }),
    longDayName: dayFormat(locale, { weekday: "long", day: "numeric", month: "long", year: "numeric" }),
    nearDay: boundedMemo(5, (days: number) => near.format(days, "day")),
  };
});

function numbersOf(locale: string): Pick<Formats, "money" | "weight" | "metres" | "volume" | "integer" | "fileSize"> {
  const plain = numberFormat(locale, { maximumFractionDigits: 3 });
  const unit = (name: string, unitDisplay: "short" | "long" = "short") =>
    numberFormat(locale, { style: "unit", unit: name, unitDisplay, maximumFractionDigits: 1 });
  const money = numberFormat(locale, { style: "currency", currency: "EUR" });
  const [byte, kilobyte, megabyte] = [unit("byte", "long"), unit("kilobyte"), unit("megabyte")] as const;
  return {
    money: (cents) => money(cents / 100),
    weight: (grams) => `${plain(grams / 1_000)}${NBSP}kg`,
    metres: (mm) => `${plain(mm / 1_000)}${NBSP}m`,
    volume: (dm3) => `${plain(dm3 / 1_000)}${NBSP}m³`,
    integer: plain,
    fileSize: (bytes) => {
      if (bytes < 1_000) return byte(bytes);
      return bytes < 999_950 ? kilobyte(bytes / 1_000) : megabyte(bytes / 1_000_000);
    },
  };
}

function numberFormat(locale: string, options: Intl.NumberFormatOptions): (value: number) => string {
  const formatter = new Intl.NumberFormat(locale, options);
  return boundedMemo(KEPT, (value: number) => formatter.format(value));
}

function dayFormat(locale: string, options: Intl.DateTimeFormatOptions): (dayNumber: number) => string {
  const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  return boundedMemo(KEPT, (dayNumber: number) => formatter.format(dayNumber * DAY_MS));
}
