import { arrivedAfter } from "./arrived_after.ts";
import { isOver } from "./columns.ts";
import type { Candidate } from "./candidate.ts";
import { plainText } from "../labels/label_cells.ts";
import { beginsCell, cellFrom, cellUpTo } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import { readDate } from "../readers/read_date.ts";

/** What leads to the day on which goods left, or on which their paper was made out, and what to other days. */
const SENT =
    /^(?:dates?|fecha|le|du)(?: (?:du |de (?:la |l )?|d )?(?:bl|bon|documento?|albaran|note|piece))?$|\b(?:expedi(?!teur)\w*|depart|despatch\w*|dispatch\w*|shipped|salida|enlev\w*|ramass\w*|collect\w*|charge\w*|remise transp\w*|emis\w*|emission|pris en charge|prise en charge)\b/,
  NOT_SENT =
    /\b(?:edite\w*|imprim\w*|print\w*|tirage|command\w*|cde|order|pedido|factur\w*|invoice|echeance|limite|livr\w*|deliver\w*|entreg\w*|prev\w*|decharg\w*)\b/;
/** What heads a day that was but thought of, or on which the paper was printed. */
const THOUGHT_OF =
  /\b(?:prev\w*|plan\w*|by|before|avant|limite|demand\w*|souhait\w*|due|eta|expected|requested|required|rdv|rendez|creneau|slot|manifest|command\w*|order(?:ed)?|pedido|edit\w*|imprim\w*|print\w*|factur\w*|ddm|dlc|dluo|peremption|lot)\b/;
/** A candidate with less was found without a label of its own. */
const LEAST_OF_LABELLED = -30;
/** Print of a day, and how surely it is read. */
const DAY = /^\d{1,2}([/.-])\d{1,2}\1\d{2,4}$/, SURE = 85;
/** How far above a day its heading stands, in heights of the row. */
const UP = 4;

/**
 * The candidates for the day on which goods were handed over; one before the day on which they left is put right where it is another day but for a figure
 * that looks like what was read: "13/11" below a paper of 16 November is the 18th.
 */
export function afterSent(layout: Layout, candidates: readonly Candidate[]): Candidate[] {
  const days = daysSent(layout), sent = days.map(({ value }) => value).toSorted().at(-1);
  // Before goods left nobody had them: such a day is the paper's or an order's, but where it stands where that of handing over is asked for.
  const isEarlier = ({ rule, field, score }: Candidate) =>
    rule.isHandover === true && sent !== undefined && field.fault === undefined && field.value < sent &&
    (score < LEAST_OF_LABELLED || days.some(({ day }) => isAt(day, field) && isSent(headingBeside(day))));
  const known = candidates.filter((candidate) => !isThoughtOf(layout, candidate) && !isEarlier(candidate));
  return known.map((candidate) => {
    const { rule, field } = candidate;
    return rule.isHandover && sent !== undefined && !isSaidTwice(layout, field.value)
      ? { ...candidate, field: arrivedAfter(field, sent) }
      : candidate;
  });
}

/** Whether a day stands in print in two places: such a one was not misread. */
function isSaidTwice({ words }: Layout, value: string): boolean {
  return words.filter((word) => isDayInPrint(word) && readDate(textOf(word))?.value === value).length > 1;
}

/** Whether the day of handing over was found without a label, below a heading that speaks of another. */
function isThoughtOf({ words }: Layout, { rule, field, score }: Candidate): boolean {
  if (!rule.isHandover || score > LEAST_OF_LABELLED) return false;
  const day = words.find((word) => isAt(word, field));
  return day !== undefined && THOUGHT_OF.test(headingAbove(words, day));
}

function isAt({ box }: PlacedWord, { box: place }: Candidate["field"]): boolean {
  return box.x0 === place.x0 && box.y0 === place.y0;
}

/** Days in print whose heading, beside or above them, says that goods left then. */
function daysSent({ words }: Layout): { readonly day: PlacedWord; readonly value: string }[] {
  return words.filter((word) => isDayInPrint(word)).flatMap((day) => {
    const reading = readDate(textOf(day)), headings = [headingBeside(day), headingAbove(words, day)];
    return reading && reading.fault === undefined && headings.some(isSent) ? [{ day, value: reading.value }] : [];
  });
}

function isSent(heading: string): boolean {
  return SENT.test(heading) && !NOT_SENT.test(heading);
}

/** "16/11/2026", or "16" of "16 November 2026" alone in its cell. */
function isDayInPrint(word: PlacedWord): boolean {
  const text = textOf(word);
  return word.confidence >= SURE &&
    (DAY.test(word.text) || (beginsCell(word) && /^\d{1,2}$/.test(word.text) && readDate(text)?.to === text.length));
}

/** A day in print as a whole. */
function textOf(day: PlacedWord): string {
  return DAY.test(day.text) ? day.text : cellFrom(day).map(({ text }) => text).join(" ");
}

function headingBeside(day: PlacedWord): string {
  if (!beginsCell(day)) return plainText(cellUpTo(day).slice(0, -1));
  return day.left === null ? "" : plainText(cellUpTo(day.left));
}

function headingAbove(words: readonly PlacedWord[], day: PlacedWord): string {
  const above = words.findLast((word) =>
    word.y1 < day.y0 + 0.2 * day.em && day.y0 - word.y1 < UP * day.em && beginsCell(word) && isOver(cellFrom(word), [day])
  );
  if (above === undefined) return "";
  // A column of days has one heading.
  return DAY.test(above.text) ? headingAbove(words, above) : plainText(cellFrom(above));
}
