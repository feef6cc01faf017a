import { plainText } from "../labels/label_cells.ts";
import { beginsCell, cellFrom } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import { type Region, regionOfBlock } from "./regions.ts";
import { wholeNumber } from "./summed_columns.ts";

/** Headings of a column of what was planned. */
export const PLANNED =
  /^(?:prevu\w*|planifie\w*|theorique|planned|scheduled|expected|estimated|booked|previst\w*|programad\w*|demandee?|souhaitee?|requested|wanted|rdv|solicitad\w*|convenue?s?|agreed|acordad\w*|pactad\w*)$/;
/** And of what came true. */
const ACTUAL = /^(?:reel\w*|realise\w*|effecti\w+|constate\w*|actual|real|realizad\w*|signed|completed|executed)$/;
/** Which is also when a truck came and went, where that stands beside what was planned. */
const THERE =
  /^(?:[dl] )?(?:arrivee?|arrived|depart|departed|arrival|departure|entree|sortie|llegada|salida|presentation|presented|presentacion)$/;
/** And of a column of what was announced or ordered, and of what was counted or delivered. */
export const ANNOUNCED =
  /^(?:prevu\w*|attendu\w*|annonce\w*|declare\w*|theorique\w*|command\w*|cde\w*|expedie\w*|charge\w*|expected|ordered|booked|advised|declared|despatched|dispatched|shipped|loaded|planned|previst\w*|pedid\w*|anunciad\w*|expedid\w*)$/;
export const COUNTED =
  /^(?:reel\w*|livre\w*|recue?s?|compte\w*|constate\w*|controle\w*|pointe\w*|remise?s?|decharge\w*|receptionne\w*|effecti\w+|delivered|received|counted|checked|actual|real|recibid\w*|entregad\w*|contad\w*|descargad\w*)$/;
/** How much it differs, beside what was announced or, where that heading was not read, right of what was counted. */
const DIFFERENCE = /^(?:ecarts?|difference|diferencia|variance|reliquat|manquants?|shortage)$/;
/** Headings of what was counted at either end of the journey, over tables of pallets that went to and fro. */
const AT_START = /^(?:enlevement|chargement|ramasse|expedition|depart|collection|pick ?up|loading|recogida|carga|origin[ae]?)$/,
  AT_END = /^(?:livraison|dechargement|depotage|discharge|arrivee|destination|delivery|unloading|drop|entrega|descarga|destino)$/;
/** How far below its heading a column goes, in heights of the heading; and one of such a table. */
const DOWN = 25, DOWN_OF_ENDS = 9;

/** Of a row in a table of planned and actual days what stands in the column of the actual ones; other rows as they are. */
export function inActualColumn({ words }: Layout, region: Region): Region | null {
  // A value right beside its label stands in no column.
  if (region.side === "beside" && !beginsCell(region.words[0]!) && cellFrom(region.words[0]!).some(isFigure)) return region;
  const told = columnsAbove(words, region, ACTUAL, PLANNED);
  const [there, planned] = told[1] ? told : columnsAbove(words, region, THERE, PLANNED);
  // Of when a truck came and when it went the first one has the day.
  const actual = told[1] || !there
    ? there
    : words.find((word) => THERE.test(plainText([word])) && (word === there || isBeside(word, there)));
  if (!actual || !planned || !region.words.some((word) => isUnder(word, planned, actual))) return region;
  const kept = region.words.filter((word) => isUnder(word, actual, planned));
  return kept.length === 0 ? null : { ...regionOfBlock([kept]), side: region.side };
}

/** Whether a day stands in the column of what was planned, beside one of what came true. */
export function isPlanned({ words }: Layout, day: PlacedWord): boolean {
  const headings = words.filter((word) => word.y1 < day.y0 && day.y0 - word.y1 < DOWN * word.em);
  return headings.some((planned) =>
    PLANNED.test(plainText([planned])) &&
    headings.some((actual) => isBeside(actual, planned) && ACTUAL.test(plainText([actual])) && isUnder(day, planned, actual))
  );
}

/** Of a row in a table of announced and delivered numbers, or of those at either end of the journey, what stands in the column of those delivered; other rows as they are. */
export function inCountedColumn({ words }: Layout, region: Region): Region {
  if (region.side !== "beside" && region.side !== "across") return region;
  const told = columnsAbove(words, region, COUNTED, ANNOUNCED);
  const ends = told[1] ? told : columnsAbove(words, region, AT_END, AT_START, DOWN_OF_ENDS);
  const [actual, planned] = ends[1] ? ends : columnsAbove(words, region, COUNTED, DIFFERENCE);
  if (!actual || !planned) return region;
  const headings = words.filter((word) => word === actual || isBeside(word, actual));
  const off = (word: PlacedWord, heading: PlacedWord) => {
    const number = wholeNumber(word);
    return apart(number[0]!.x0, number.at(-1)!.x1, heading);
  };
  const under = (word: PlacedWord) => headings.reduce((best, other) => off(word, other) < off(word, best) ? other : best);
  const numbers = region.words.filter(({ text }) => /^[-–+]?\d/.test(text)),
    below = numbers.filter((word) => under(word) === actual);
  // That of a column whose heading was not read is further off.
  const nearest = Math.min(...below.map((word) => off(word, actual))),
    kept = below.filter((word) => off(word, actual) === nearest);
  return numbers.some((word) => under(word) === planned) && kept.length > 0
    ? { ...regionOfBlock([kept]), side: region.side }
    : region;
}

function isFigure({ text }: PlacedWord): boolean {
  return /\d/.test(text);
}

/** How far a number is from standing flush with a heading on either side, or in the middle below it. */
function apart(x0: number, x1: number, heading: PlacedWord): number {
  return Math.min(Math.abs(x0 - heading.x0), Math.abs(x1 - heading.x1), Math.abs(x0 + x1 - heading.x0 - heading.x1) / 2);
}

/** Of the headings above a row that of what is meant, and that of what was but thought before. */
function columnsAbove(words: readonly PlacedWord[], { words: row }: Region, meant: RegExp, before: RegExp, down = DOWN) {
  const { y0 } = row[0]!;
  const headings = words.filter((word) => word.y1 < y0 && y0 - word.y1 < down * word.em);
  const actual = headings.findLast((word) => meant.test(plainText([word])));
  return [actual, actual && headings.find((word) => isBeside(word, actual) && before.test(plainText([word])))] as const;
}

function isBeside(one: PlacedWord, other: PlacedWord): boolean {
  return one !== other && Math.abs(one.y0 - other.y0) < other.em;
}

/** Whether a word stands in the column of a heading, which goes as far as the other begins. */
function isUnder({ x0, x1, em }: PlacedWord, heading: PlacedWord, other: PlacedWord): boolean {
  const start = heading.x0 - em, end = other.x0 > heading.x0 ? other.x0 - em : Infinity;
  return (x0 + x1) / 2 > start && (x0 + x1) / 2 < end;
}
