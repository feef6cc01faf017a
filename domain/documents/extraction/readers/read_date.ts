import { readLocalDate } from "../../../time/local.ts";
import type { Reading } from "./reading.ts";

const MONTHS: readonly string[] = [
  "jan(?:uary|vier)?|ene(?:ro)?",
  "feb(?:ruary|rero)?|f[eé]v(?:r(?:ier)?)?",
  "mar(?:ch|s|zo)?",
  "a[pvb]r(?:il)?",
  "may|mai|mayo",
  "june?|juin|junio",
  "july?|juil(?:let)?|julio",
  "aug(?:ust)?|ao[uû]t|agosto",
  "sept?(?:emb(?:re|er)|iembre)?",
  "oct(?:ob(?:re|er)|ubre)?",
  "nov(?:emb(?:re|er)|iembre)?",
  "dec(?:emb(?:er))?|d[eé]c(?:embre)?|dic(?:iembre)?",
];
const MONTH = new RegExp(`^(?:${MONTHS.map((names) => `(${names})`).join("|")})$`, "i");

const NUMERIC =
  /(?<![\w/.-])(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\w)|(?<![\w/-])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\6\s?((?:19|20)\d{2}|\d{2})(?![\w%])/;
const DAY_FIRST = /(?<!\w)(\d{1,2})(?:er|st|nd|rd|th|º)?\s+(?:de\s+|of\s+)?(\p{L}{3,10})\.?,?\s+(?:del?\s+)?(\d{4})(?!\w)/iu;
const MONTH_FIRST = /(?<!\w)(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\w)/iu;
/** Looks like a date, but a character of it is none of a date's. */
const SPOILT = /(?<![\w/.-])(?=\S*\d)[\dOoIl|SB]{1,2}([-/.])[\dOoIl|SB]{1,2}\1[\dOoIl|SB]{2,4}(?!\w)/;

/** No document that a firm hands in today is of a day before or after these. */
const [FIRST, LAST] = ["1980-01-01", "2049-12-31"];

/** A day as any of the three languages writes it, day before month; one that no calendar has, or no document, is marked. */
export function readDate(text: string): Reading | null {
  const found = [numeric(text), inWords(text)].filter((one) => one !== null).sort((a, b) => a.from - b.from)[0];
  if (found) return found;
  const spoilt = SPOILT.exec(text);
  return spoilt && { value: spoilt[0], from: spoilt.index, to: spoilt.index + spoilt[0].length, fault: "not_readable" };
}

/** The day that a paper is dated, "Lyon, le 24/11/2026", where no label says so. */
export function readDatedLine(text: string): Reading | null {
  for (const { index, 0: article } of text.matchAll(/(?<!\w)le\s+(?=\d)/gi)) {
    const from = index + article.length, date = readDate(text.slice(from, from + 30));
    if (date?.from === 0 && !date.fault) return { ...date, from, to: from + date.to };
  }
  return null;
}

function numeric(text: string): Reading | null {
  const found = NUMERIC.exec(text);
  if (!found) return null;
  const [, isoYear, , isoMonth, isoDay, day, , month, year] = found;
  return dated(found, isoYear ?? year!, Number(isoMonth ?? month), isoDay ?? day!);
}

function inWords(text: string): Reading | null {
  const dayFirst = DAY_FIRST.exec(text), monthFirst = MONTH_FIRST.exec(text);
  const byDay = dayFirst && monthNumber(dayFirst[2]!) > 0
    ? dated(dayFirst, dayFirst[3]!, monthNumber(dayFirst[2]!), dayFirst[1]!)
    : null;
  if (byDay || !monthFirst || monthNumber(monthFirst[1]!) === 0) return byDay;
  return dated(monthFirst, monthFirst[3]!, monthNumber(monthFirst[1]!), monthFirst[2]!);
}

/** 1 to 12, or 0 for a word that is no month. */
function monthNumber(word: string): number {
  return (MONTH.exec(word)?.findIndex((group, index) => index > 0 && group !== undefined) ?? 0);
}

function dated(found: RegExpExecArray, year: string, month: number, day: string): Reading {
  const place = { from: found.index, to: found.index + found[0].length };
  const full = year.length === 2 ? `20${year}` : year;
  const date = readLocalDate(`${full}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`);
  if (date === null || date < FIRST || date > LAST) return { value: found[0], ...place, fault: "date_impossible" };
  return { value: date, ...place };
}
