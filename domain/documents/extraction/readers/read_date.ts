import { readLocalDate } from "../../../time/local.ts";
import { NUMBER_IN_WORDS, numberOf } from "./french_numbers.ts";
import { readMonth } from "./month.ts";
import { asDigits, type Reading } from "./reading.ts";

const NUMERIC =
  /(?<![\w/.-])(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\w)|(?<![\w/-])(\d{1,2})(?:er(?=\/))?\s?([-/.])\s?(\d{1,2})\s?\6\s?((?:19|2[068])\d{2}|2 0[23]\d|20[23] \d|\d{2})(?![\w%])/;
const DAY_FIRST =
  /(?<!\w)(\d{1,2}|(?:[SB]|[lI|][\dOSB]|[\dlI|][OSB])(?= \p{Ll}{3,9} 20\d\d)|[lI|]?(?=er))(?:er|st|nd|rd|th|º|°|(?<=(?<!\d)1)(?:[^\w\s/.,:;()-]{1,3}|[^\w\s/.,:;()-]?[a-z]{1,2}))?[\s-]+(?:de\s+|of\s+)?(\p{L}{3,10})\.?,?[\s:;|-]+(?:del?\s+)?(\d{4})(?!\w)/giu;
/** Of which an engine lost the spaces, with what leads to it: "à Rouenle29septembre2021". */
const GLUED = /(?<=le|[^\p{L}\d]|^)(\d{1,2})(?:er)?(\p{L}{3,9})(20\d{2})(?!\w)/giu;
/** With a month in letters and a short year: "06-Jul-26". */
const SHORT_YEAR = /(?<!\w)(\d{1,2})[-/. ](\p{L}{3,9})\.?[-/. ]['’]?(\d{2})(?![\w:/.-]|\s?[h%€])/giu;
const MONTH_FIRST = /(?<!\w)(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\w)/giu;
/** Looks like a date, but a character of it is none of a date's. */
const SPOILT =
  /(?<![\w/.-])(?=\S*\d)[\dOoIl|SB$]{1,2}([-/.])[\dOoIl|SB$]{1,2}\1(?:[\dOoIl|SB$]{2,4}|2 0[23]\d)(?!\w)|(?<![\w/.-])[SB$] ?\/ ?\d{2} ?\/ ?20\d{2}(?!\w)/;

/** No firm that hands in documents today was registered before, and no document is of a day after these. */
const [FIRST, LAST] = ["1920-01-01", "2049-12-31"];

/** A day as any of the three languages writes it, day before month; one that no calendar has, or no document, is marked. */
export function readDate(text: string): Reading | null {
  const first = readDay(text);
  if (first === null || !OF_LAW.test(text.slice(Math.max(0, first.from - LEAD), first.from))) return first;
  const next = readDate(text.slice(first.to));
  return next && { ...next, from: first.to + next.from, to: first.to + next.to };
}

/** What leads to the day of a law, which is none of a paper's: "décret n° 99-752 du", "Regulation (EC) No 1072/2009 of", "Orden FOM/2861/2012, de". */
const OF_LAW =
  /(?<!\p{L})(?:décret|loi|ordonnance|arrêté(?: ministériel| préfectoral)?|règlement \([CU]E\)|directive|conditions générales(?: de \p{L}+)?|terms and conditions|condiciones generales(?: de \p{L}+)?|regulation \([CEU]{2}\)|(?:real )?decreto|ley|orden(?= \p{L}{3}\/)|reglamento \([CU]E\)|(?:convention|convenio|protocole|protocol|protocolo)(?: (?!n[°º])[\p{L}-]+){0,6}?)(?: (?:n\.?[°º]|no\.?)| \p{L}{3})?(?:[ /][\d./-]+)?,?\s(?:du|of|del?)\s+$/iu;
/** How far before a day such words reach, in letters. */
const LEAD = 60;

function readDay(text: string): Reading | null {
  const found = [numeric(text), inWords(text), spelledOut(text)].filter((one) => one !== null).sort((a, b) => a.from - b.from)[0];
  const spoilt = SPOILT.exec(text), mended = spoilt && withOneMended(spoilt);
  if (found) return mended && mended.from < found.from ? mended : found;
  return mended ??
    (spoilt && { value: spoilt[0], from: spoilt.index, to: spoilt.index + spoilt[0].length, fault: "not_readable" });
}

/** A day of which one sign alone is none of a date's, with the figure that looks like it: "$.11.2026". */
function withOneMended({ 0: written, index: from }: RegExpExecArray): Reading | null {
  const mended = (written.match(/[^\d./ -]/g) ?? []).length === 1 ? numeric(asDigits(written.replace("$", "5"))) : null;
  return mended && !mended.fault ? { ...mended, from, to: from + written.length, corrected: true } : null;
}

/** The day behind a town that begins a line: "Fait à Lyon, le 24/11/2026". */
export function readPlacedDate(text: string): Reading | null {
  return dayBehind(text, PLACE);
}

/** The day in words behind a town: "Valencia, 14 de mayo de 2026". */
export function readTownsDate(text: string): Reading | null {
  return dayBehind(text, new RegExp(`(?:^|\\t|[—–-] )${TOWN}, (?:a )?(?=\\d{1,2}(?:er)? (?:de )?\\p{L}{3})`, "gmu"));
}

/** The day that a paper is dated where no label says so: best behind a town, else behind "le" alone. */
export function readDatedLine(text: string): Reading | null {
  return readPlacedDate(text) ??
    dayBehind(text, /(?<!\w)(?<!(?:imprim|export|[ée]dit|tir|consult|mis à jour)\p{L}* )le\s+(?=\d)/giu);
}

/** The day behind "Date" or "le" in the head of a page, or behind the number of the paper there: "N° 26-30418 du 08/07/2026". */
export function readDateInHead(text: string): Reading | null {
  const head = text.split("\n").slice(0, HEAD_ROWS).join("\n");
  return dayBehind(head, BEHIND_NUMBER) ?? dayBehind(head, /(?:^|\t)(?:(?:date|fecha|datum|data)\s*:?|le)\s+(?=\d)/gimu);
}

const BEHIND_NUMBER =
  /(?<!\p{L})(?:n[°ºo]\.?|num[ée]ro|number|número)\s?:?\s?(?=[A-Z\d/.-]*\d)[A-Z\d][A-Z\d/.-]{2,}\s+(?:[–—-]\s+)?(?:date\s*:?|en date du|du|le|dated|of|de fecha)\s+(?=\d)/gimu;
/** Rows of a head. */
const HEAD_ROWS = 6;

/** The day of the line that says of a journey's end: "18/11/2026 10:12 Livré", with the place between or not. */
export const readDeliveryEvent = (text: string) => readEvent(text, DELIVERED);

/** And that of its beginning: "14/04/2026 09:12 Prise en charge à Moirans". */
export const readPickupEvent = (text: string) => readEvent(text, PICKED_UP);

function readEvent(text: string, event: RegExp): Reading | null {
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const date = readDate(line),
      said = date && line.slice(date.to).replace(/^[\s,]*(?:(?:à|at|a las) )?\d{1,2}[:h]\d\d(?::\d\d)?/, "");
    const isFirst = date !== null && !/[\p{L}\d]/u.test(line.slice(0, date.from));
    const isMeant = isFirst && !date.fault && said!.split("\t").some((cell) => event.test(cell));
    if (isMeant) return { ...date, from: index + date.from, to: index + date.to };
  }
  return null;
}

/** What a list of events begins with before what happened to it. */
const SUBJECT =
  "^[\\s:–—-]*(?:(?:la |las |les? |the )?(?:colis|envoi|marchandises?|palettes?|goods|shipment|parcel|load|mercanc[ií]as?|env[ií]o) )?";
/** What was only to be, or happened to it elsewhere. */
const NOT_YET =
  "(?!\\p{L}| (?:prévue?s?|demandée?s?|planifiée?s?|planned|requested|booked|scheduled|previst[ao]s?|à l'agence|to depot|en agence))";
const DONE =
  "(?:effectuée?|réalisée?|terminée?|validée?|confirmée?|signée?|réussie?|conforme|completed?|confirmed|signed|done|realizada|terminada|confirmada|firmada|ok)";
const DELIVERED = new RegExp(
  `${SUBJECT}(?:livrée?s?|(?:livraison|déchargement|delivery|unloading|entrega|descarga) (?:${DONE}|avec réserves?)|successful delivery|remise?s? (?:au (?:destinataire|client)|en mains? propres?|contre signature|effectuée)|émargée?s?|distribuée?s?|fin (?:de|du) déchargement|pod (?:received|signed)|delivered|unloaded|tipped|entregad[oa]s?|descargad[oa]s?|entrega efectuada|(?:signature (?:du |par le )|signée?s? par le )(?:destinataire|client)|signed (?:for )?by (?:the )?(?:consignee|receiver|customer)|consignee(?:'s)? signature|firma(?:do por el| del) destinatario)${NOT_YET}`,
  "iu",
);
const PICKED_UP = new RegExp(
  `${SUBJECT}(?:prises? en charge|enlevée?s?|enlèvement|chargée?s?|(?:chargement|collection|pick-?up|loading|recogida|carga) ${DONE}|(?:fin|départ) (?:de |du )?(?:site de )?chargement|remise?s? au (?:transporteur|conducteur|chauffeur)|collected|picked up|loaded|taken over|(?:departed|left) (?:loading|collection) (?:site|point)|recogid[oa]s?|cargad[oa]s?)${NOT_YET}`,
  "iu",
);

/** A town with its small words, behind which a comma stands unless "fait à" goes before. */
const TOWN = "\\p{Lu}[\\p{L}'’-]+(?:[ -](?:(?:de|la|le|les|sur|en|sous|du|des|los|las|el|lès)[ -])*\\p{Lu}[\\p{L}'’-]+){0,3}";
const PLACE = new RegExp(
  `(?:^(?:[Ff]ait )?(?:à|a|en|À|A) ${TOWN},?|(?<=(?:droit|valoir|foi|effet)[^.\\n]{0,20}, )(?:fait )?à ${TOWN},?|^${TOWN},) (?:(?:le|el|on|a) )?(?:\\p{L}{2,7}(?:di|day|es|do|go|che),? )?(?=\\d)`,
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
  const found = NUMERIC.exec(text),
    drawn = stroked(text) ?? joined(text) ?? loose(text) ?? gaping(text) ?? lettered(text) ?? bare(text);
  if (!found || (drawn && drawn.from < found.index)) return drawn;
  const [, isoYear, , isoMonth, isoDay, day, , month, year] = found;
  return dated(found, (isoYear ?? year!).replace(" ", ""), Number(isoMonth ?? month), isoDay ?? day!);
}

/** A day by hand whose one was read as a stroke: "/ 7/06/2026", "2//09/26", "///06/2026", "/2 / 06 / 2026". */
function stroked(text: string): Reading | null {
  const found = /(?<![\w/.-])(?:[/|lI] ?(\d)|(\d)[/|lI]|[/|lI]{2})( ?)\/\3(\d{2})\3\/\3((?:19|20)\d{2}|\d{2})(?![\w%/])/.exec(
    text,
  );
  if (!found) return null;
  const [, second = "1", first = "1", , month, year] = found;
  const reading = dated(found, year!, Number(month), first + second);
  return { ...reading, corrected: true };
}

/** A day by hand of which figures were read as letters, and a dot as a comma, before a year that is sure: "OS.11,2026". */
function lettered(text: string): Reading | null {
  const found = /(?<![\w/.,|-])([\dOSIl|]{2})[.,]([\dOSIl|]{2})[.,](20[2-4]\d)(?![\w%/.,])/.exec(text);
  const reading = found && dated(found, found[3]!, Number(asDigits(found[2]!)), asDigits(found[1]!));
  return reading && !reading.fault ? { ...reading, corrected: true } : null;
}

/** A day by hand whose dashes were passed over, or in three boxes: "16 04 2026". */
function bare(text: string): Reading | null {
  const found = /(?<![\w/.,|-]|\d )(\d{2})[ \t](0[1-9]|1[0-2])[ \t](20[2-4]\d)(?![\w%/.,-]| ?\d)/.exec(text);
  const reading = found && dated(found, found[3]!, Number(found[2]), found[1]!);
  return reading && !reading.fault ? { ...reading, corrected: true } : null;
}

/** A day by hand of which figures of the month or the year stand apart: "19/03/2 6", "18/05/2 02 6", "03/0 7/2 026". */
function gaping(text: string): Reading | null {
  const found =
    /(?<![\w/.-])(\d{1,2})([/.-])(\d[ \t]?\d?)\2(?:(?:2[ \t]?0[ \t]?)?2[ \t]|2[ \t]02|(?<=[ \t]\d.)202)([4-9])(?![\w%/.,])/.exec(
      text,
    );
  const reading = found && dated(found, `2${found[4]}`, Number(found[3]!.replace(/\s/, "")), found[1]!);
  return reading && !reading.fault ? { ...reading, corrected: true } : null;
}

/** A day of which the engine passed over one of two dots: "15.122026". */
function joined(text: string): Reading | null {
  const found = /(?<![\w/.,-])(\d{2})(?:[/.](\d{2})|(\d{2})[/.])(20[1-4]\d)(?![\w%/.,])/.exec(text);
  if (!found) return null;
  const reading = dated(found, found[4]!, Number(found[2] ?? found[3]), found[1]!);
  return reading.fault ? null : { ...reading, corrected: true };
}

/** A day by hand around printed signs, or of which a dot was read as a comma: "17/ 10/. 2026", "| 7/ | 0. 2026", "6.11,26". */
function loose(text: string): Reading | null {
  const found =
    /(?<![\w/.,|-])([|\d] ?\d|\d) ?[/.,] ?([|01] ?\d|\d) ?(?:[/.]{1,2} ?|,)(20[2-4]\d|(?<=\.\d\d,)2[4-9])(?![\w%/]|[.,]\d| ?(?:€|kg|\d))/
      .exec(text);
  if (!found) return null;
  const [day, month] = [found[1]!, found[2]!].map((drawn) => drawn.replace("|", "1").replace(" ", ""));
  const reading = dated(found, found[3]!, Number(month), day!);
  return reading.fault ? null : { ...reading, corrected: true };
}

function inWords(text: string): Reading | null {
  const dayFirst = firstWith(text, DAY_FIRST, 2) ?? firstWith(text, SHORT_YEAR, 2) ?? firstWith(text, GLUED, 2),
    monthFirst = firstWith(text, MONTH_FIRST, 1);
  if (dayFirst) {
    const day = asDigits(dayFirst[1]!).replace(/\D/, "1") || "1", reading = datedIn(dayFirst[2]!, dayFirst, dayFirst[3]!, day);
    return day === dayFirst[1] || /er$/.test(dayFirst[0]) ? reading : { ...reading, corrected: true };
  }
  return monthFirst === undefined ? null : datedIn(monthFirst[1]!, monthFirst, monthFirst[3]!, monthFirst[2]!);
}

/** The first match of a pattern whose group is a month: "36 de blanc 2024" is no day. */
function firstWith(text: string, pattern: RegExp, group: number): RegExpExecArray | undefined {
  return text.matchAll(pattern).find((found) => readMonth(found[group]!) !== null);
}

/** "Le cinq mai deux mille vingt-six", "le 5 mai deux mil vingt six", "le premier mai 2026". */
const SPELLED_OUT = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,2}(?:er)?|premier|${NUMBER_IN_WORDS}) (\\p{L}{3,9}) (?:deux[ -]mil(?:le)?[ -](${NUMBER_IN_WORDS})(?!\\p{L})|(20\\d{2})(?!\\d))`,
  "iu",
);

function spelledOut(text: string): Reading | null {
  const found = SPELLED_OUT.exec(text);
  if (!found || readMonth(found[2]!) === null) return null;
  const day = /^\d/.test(found[1]!) ? String(parseInt(found[1]!)) : /^p/i.test(found[1]!) ? "1" : String(numberOf(found[1]!));
  return datedIn(found[2]!, found, found[4] ?? String(2000 + numberOf(found[3]!)), day);
}

/** A day whose month has a name. */
function datedIn(name: string, found: RegExpExecArray, year: string, day: string): Reading {
  const { month, isMisread } = readMonth(name)!, reading = dated(found, year, month, day);
  return isMisread ? { ...reading, corrected: true } : reading;
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
