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
  /(?<![\w/.-])(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\w)|(?<![\w/-])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\6\s?((?:19|2[068])\d{2}|2 0[23]\d|20[23] \d|\d{2})(?![\w%])/;
const DAY_FIRST =
  /(?<!\w)(\d{1,2}|[lI|](?=er))(?:er|st|nd|rd|th|º|°)?[\s-]+(?:de\s+|of\s+)?(\p{L}{3,10})\.?,?[\s-]+(?:del?\s+)?(\d{4})(?!\w)/iu;
const MONTH_FIRST = /(?<!\w)(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\w)/iu;
/** Looks like a date, but a character of it is none of a date's. */
const SPOILT = /(?<![\w/.-])(?=\S*\d)[\dOoIl|SB]{1,2}([-/.])[\dOoIl|SB]{1,2}\1[\dOoIl|SB]{2,4}(?!\w)/;

/** No document that a firm hands in today is of a day before or after these. */
const [FIRST, LAST] = ["1980-01-01", "2049-12-31"];

/** A day as any of the three languages writes it, day before month; one that no calendar has, or no document, is marked. */
export function readDate(text: string): Reading | null {
  const first = readDay(text);
  if (first === null || !OF_LAW.test(text.slice(Math.max(0, first.from - LEAD), first.from))) return first;
  const next = readDate(text.slice(first.to));
  return next && { ...next, from: first.to + next.from, to: first.to + next.to };
}

/** What leads to the day of a law, which is none of a paper's: "décret n° 99-752 du". */
const OF_LAW =
  /(?<!\p{L})(?:décret|loi|ordonnance|arrêté (?:ministériel|préfectoral)|règlement \([CU]E\)|directive|convention de \p{L}+)(?: n[°º] ?[\d./-]+)? du\s+$/iu;
/** How far before a day such words reach, in letters. */
const LEAD = 60;

function readDay(text: string): Reading | null {
  const found = [numeric(text), inWords(text)].filter((one) => one !== null).sort((a, b) => a.from - b.from)[0];
  if (found) return found;
  const spoilt = SPOILT.exec(text);
  return spoilt && { value: spoilt[0], from: spoilt.index, to: spoilt.index + spoilt[0].length, fault: "not_readable" };
}

/** The day behind a town that begins a line: "Fait à Lyon, le 24/11/2026". */
export function readPlacedDate(text: string): Reading | null {
  return dayBehind(text, PLACE);
}

/** The day in words behind a town: "Valencia, 14 de mayo de 2026". */
export function readTownsDate(text: string): Reading | null {
  return dayBehind(text, new RegExp(`(?:^|[—–-] )${TOWN}, (?=\\d{1,2}(?:er)? (?:de )?\\p{L}{3})`, "gmu"));
}

/** The day that a paper is dated where no label says so: best behind a town, else behind "le" alone. */
export function readDatedLine(text: string): Reading | null {
  return readPlacedDate(text) ?? dayBehind(text, /(?<!\w)le\s+(?=\d)/gi);
}

/** The day of the line that says of a journey's end: "18/11/2026 10:12 Livré". */
export function readDeliveryEvent(text: string): Reading | null {
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const date = readDate(line),
      event = date && line.slice(date.to).replace(/^[\s,]*(?:(?:à|at|a las) )?\d{1,2}[:h]\d\d(?::\d\d)?/, "");
    if (date?.from === 0 && !date.fault && DELIVERED.test(event!)) return { ...date, from: index, to: index + date.to };
  }
  return null;
}

const DELIVERED =
  /^[\s:–—-]*(?:colis |envoi |shipment |parcel )?(?:livrée?s?|livraison effectuée|remise? au destinataire|déchargement terminé|delivered|entregad[oa]|entrega efectuada)(?!\p{L}| (?:prévu|à l'agence|to depot|en agence))/iu;

/** A town with its small words, behind which a comma stands unless "fait à" goes before. */
const TOWN = "\\p{Lu}[\\p{L}'’-]+(?:[ -](?:(?:de|la|le|les|sur|en|sous|du|des|los|las|el|lès)[ -])*\\p{Lu}[\\p{L}'’-]+){0,3}";
const PLACE = new RegExp(
  `^(?:(?:[Ff]ait )?(?:à|a|en|À|A) ${TOWN},?|${TOWN},) (?:(?:le|el|on|a) )?(?:\\p{L}{2,7}(?:di|day|es|do|go|che),? )?(?=\\d)`,
  "gmu",
);

function dayBehind(text: string, lead: RegExp): Reading | null {
  for (const { index, 0: words } of text.matchAll(lead)) {
    const from = index + words.length, date = readDate(text.slice(from, from + 30));
    if (date?.from === 0 && !date.fault) return { ...date, from, to: from + date.to };
  }
  return null;
}

function numeric(text: string): Reading | null {
  const found = NUMERIC.exec(text), drawn = stroked(text);
  if (!found || (drawn && drawn.from < found.index)) return drawn;
  const [, isoYear, , isoMonth, isoDay, day, , month, year] = found;
  return dated(found, (isoYear ?? year!).replace(" ", ""), Number(isoMonth ?? month), isoDay ?? day!);
}

/** A day by hand whose one was read as a stroke: "/ 7/06/2026", "2//09/26". */
function stroked(text: string): Reading | null {
  const found = /(?<![\w/.-])(?:[/|lI] ?(\d)|(\d)[/|lI])\/(\d{2})\/((?:19|20)\d{2}|\d{2})(?![\w%/])/.exec(text);
  if (!found) return null;
  const [, second, first, month, year] = found;
  const reading = dated(found, year!, Number(month), second === undefined ? `${first}1` : `1${second}`);
  return { ...reading, corrected: true };
}

function inWords(text: string): Reading | null {
  const dayFirst = DAY_FIRST.exec(text), monthFirst = MONTH_FIRST.exec(text);
  const byDay = dayFirst && monthNumber(dayFirst[2]!) > 0
    ? dated(dayFirst, dayFirst[3]!, monthNumber(dayFirst[2]!), dayFirst[1]!.replace(/\D/, "1"))
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
  const full = year.length === 2 ? `${Number(year) < 50 ? 20 : 19}${year}` : year;
  const date = readLocalDate(`${full}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`);
  if (date === null || date < FIRST || date > LAST) {
    const mended = mendedDate(full, String(month).padStart(2, "0"), day.padStart(2, "0"));
    return mended ? { value: mended, ...place, corrected: true } : { value: found[0], ...place, fault: "date_impossible" };
  }
  return { value: date, ...place };
}

/** Digits that engines take a zero, and a one, for. */
const ZEROES = /[689]/g, ONES = /[47]/g;

/** A day that no calendar has, as the one of our years that it most likely is when round digits were zeroes, or straight ones ones; null where two are as likely. */
function mendedDate(year: string, month: string, day: string): string | null {
  const ways = (digits: string) => [digits, digits.replace(ZEROES, "0"), digits.replace(/[68]/, "0"), digits.replace(ONES, "1")];
  const years = /^20/.test(year) ? [year] : /^2[689]/.test(year) ? [`20${year.slice(2)}`] : [];
  const days = years.flatMap((y) => ways(month).flatMap((m) => ways(day).map((d) => readLocalDate(`${y}-${m}-${d}`))))
    .filter((date) => date !== null && date >= FIRST && date <= LAST) as string[];
  const kept = (date: string) => sameDigits(date, `${year}-${month}-${day}`);
  const most = Math.max(...days.map(kept)), likely = new Set(days.filter((date) => kept(date) === most));
  return likely.size === 1 ? [...likely][0]! : null;
}

function sameDigits(one: string, other: string): number {
  return [...one].filter((digit, at) => digit === other[at]).length;
}
