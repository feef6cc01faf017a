import { addedBelow } from "./added_columns.ts";
import { regionInCellBelow } from "./cell_below.ts";
import type { Anchor } from "../labels/anchors.ts";
import { readWords } from "./candidate.ts";
import type { FieldRule } from "../field_rule.ts";
import { valueAbove } from "./captions.ts";
import { figureAbove } from "./figure_above.ts";
import { textBeside } from "./text_beside.ts";
import { isText } from "./is_text.ts";
import { besideTwoLines, withLineAbove } from "./line_above.ts";
import { opensCell } from "../labels/label_cells.ts";
import { cellUpTo } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import { ownColumn } from "../page/own_column.ts";
import { isClosed } from "../page/walls.ts";
import { BREAKS_OFF } from "../readers/name_bounds.ts";
import { readReference } from "../readers/read_code.ts";
import { readDate } from "../readers/read_date.ts";
import { readLimit } from "../readers/read_limit.ts";
import { readAmount, readCount, readWeight } from "../readers/read_number.ts";
import { readPeriodEnd } from "../readers/read_period_end.ts";
import { readPolicyNumber } from "../readers/read_policy_number.ts";
import { readRemark, readSignature, saysNothing } from "../readers/read_text.ts";
import type { Reader } from "../readers/reading.ts";
import { linesBelow } from "./lines_below.ts";
import {
  type Limits,
  type Region,
  regionBelow,
  regionBeside,
  regionInBox,
  regionOfCaptioned,
  regionOfSum,
  regionOfTotal,
  regionWrapped,
} from "./regions.ts";
import { regionOfBox } from "./region_of_box.ts";
import { sumBelow } from "./summed_columns.ts";

/** How far below its label a text begins, a value that is known by its form, and the name or stamp of who signed, in heights of the label's row. */
const REACH = { text: 4.2, value: 6, signed: 12 };
/** A number in its box may stand below lines of its label. */
const ROWS_IN_BOX = 6;
/** Readers of what columns set flush right. */
export const NUMBERS: ReadonlySet<Reader> = new Set([readCount, readWeight, readAmount, readLimit]);
/** Readers of the numbers of papers. */
export const REFERENCES: ReadonlySet<Reader> = new Set([readReference, readPolicyNumber]);
/** How far right of its cell's values a heading begins that stands in the middle, in heights of the row. */
const CENTRED = 2;
/** What is longer is a sentence of the form's print. */
const LONGEST_NAME = 8;

/** What is counted has no unit. */
const ONE = { size: 1, name: "" };

/** Whether a field is a day. */
export function isDate({ read }: FieldRule): boolean {
  return read === readDate || read === readPeriodEnd;
}

/** Whether a label heads a box of its own. */
export function opensBox({ standing, words: [first] }: Anchor): boolean {
  return standing === "heading" && !/:$/.test(first!.left?.text ?? "");
}

/** A name that goes on in its next line. */
const CUT_OFF = new RegExp(` ${BREAKS_OFF}\\s*$`, "i");

/** How much higher than its label a hand writes, and than the print of the form below. */
const BY_HAND = 1.4;

/** Whether what stands below a line by hand is print of the form again, as small as the label or smaller. */
function isBackInPrint({ words: label }: Anchor, beside: Region, below: Region): boolean {
  const hand = heightOf(beside.words) / BY_HAND;
  return hand > heightOf(label) && hand > heightOf(below.words);
}

/** The middle of the heights of words. */
function heightOf(words: readonly PlacedWord[]): number {
  return words.map(({ y0, y1 }) => y1 - y0).sort((one, other) => one - other)[words.length >> 1]!;
}

/** Where the value of a rule may stand to its label, what is likelier first. */
export function regionsOf(layout: Layout, anchor: Anchor, rule: FieldRule, limits: Limits): Region[] {
  const { ends } = limits;
  if (rule.read === readSignature) {
    const found = regionBelow(layout, fromCellStart(anchor), limits, { lines: 3, firstLine: REACH.signed });
    // Out of the box, or a sentence of the form's print.
    const box = layout.walls.cellOf(anchor.words[0]!);
    const isOutside = found !== null && isClosed(box) && (found.words[0]!.y0 > box.y1 || found.words[0]!.x0 > box.x1);
    const isPrint = found !== null && layout.ink !== null && found.text.split("\n").some(isLong);
    const below = isPrint ? null : isOutside ? regionInCellBelow(layout, anchor) : found;
    const goesOn = upToGap(regionBeside(anchor, ends));
    // "Signed notes are stored for ten years."
    const isPrinted = goesOn !== null && layout.ink !== null && goesOn.words.length > LONGEST_NAME;
    if (isPrinted && anchor.standing !== "heading") return [];
    return [
      goesOn,
      (below && { ...below, side: "below" as const }) ??
        { side: "below" as const, words: [], text: "", starts: [], close: false },
    ]
      .filter((region) => region !== null && region.side !== "across") as Region[];
  }
  const lines = rule.lines ?? 1;
  const textual = isText(rule) ? textBeside(anchor, ends) : null;
  const onRow = isText(rule) ? withLineAbove(layout, anchor, textual) : regionBeside(anchor, ends);
  const onLine = isNextBox(anchor, onRow, isText(rule)) ? null : onRow;
  const beside = besideTwoLines(layout, anchor, rule) ?? onLine;
  const firstLine = reachOf(rule);
  // A sentence that begins with the word of a label.
  const goesOn = isText(rule) || isDate(rule) || REFERENCES.has(rule.read) ? regionBeside(anchor, ends) : null;
  const isSentence = anchor.standing !== "heading" && goesOn?.side === "beside" && goesOn.words.length > LONGEST_NAME &&
    rule.read(goesOn.text) === null;
  // "AFFRÈTEMENT Montclar": what goes on without a number leads to none in the next line.
  const isRunOn = REFERENCES.has(rule.read) && anchor.standing === "leading" && beside?.side === "beside" &&
    !/\d/.test(beside.text);
  const endsSentence = !opensCell(anchor.words[0]!) &&
    /:$/.test(`${anchor.words.at(-1)!.text}${anchor.words.at(-1)!.right?.text ?? ""}`);
  const isFollowed = endsSentence || (anchor.standing !== "heading" && rule.read !== readRemark);
  const wrapped = isFollowed ? regionWrapped(layout, anchor) : null;
  const isWrapped = endsSentence && isText(rule) && wrapped !== null && rule.read(wrapped.text) !== null;
  const under = isSentence || isRunOn || isWrapped
    ? null
    : regionBelow(layout, anchor, limits, { lines, firstLine, isNumber: NUMBERS.has(rule.read) });
  const below = NUMBERS.has(rule.read) && isOfNextColumn(layout, anchor, under) ? regionInCellBelow(layout, anchor) : under;
  const further = beside === null || isWrapped ? null : linesGoingOn(layout, anchor, rule, limits, beside);
  const columned = isText(rule) && rule.read !== readRemark ? regionInCellBelow(layout, anchor) : null;
  // A name that begins far left of a heading in the middle of its cell.
  const inColumn = columned !== null && anchor.words[0]!.x0 - columned.words[0]!.x0 > CENTRED * anchor.words[0]!.em
    ? columned
    : null;
  // A label over its translation.
  const isInTwo = REFERENCES.has(rule.read) ? anchor.words.at(-1)!.right?.text === "/" : rule.read !== readCount;
  const translated = lines === 1 && !isSentence && !isText(rule) && isInTwo
    ? regionBelow(layout, anchor, limits, { lines: 2, firstLine })
    : null;
  const carriedOn = beside && further && !isBackInPrint(anchor, beside, further) ? joined(beside, further) : beside;
  const told = beside === null ? null : rule.read(beside.text);
  const isBeside = told !== null && readWords(beside!, told, anchor)[0]!.x0 < layout.walls.cellOf(anchor.words[0]!).x1;
  const isNumber = NUMBERS.has(rule.read);
  const boxed = isBeside
    ? null
    : regionInBox(layout, anchor, limits, { lines: isNumber ? ROWS_IN_BOX : Math.max(lines, 2), isNumber });
  // What the label's own box holds goes before what stands beyond it.
  const isBeyond = boxed !== null && told !== null && rule.read(boxed.text) !== null;
  const isCaption = told === null && (below === null || rule.read(below.text) === null);
  const ofPallets = rule.isOfPallets && isCaption ? figureAbove(layout, anchor) : null;
  const sum = ofPallets ?? (NUMBERS.has(rule.read) ? sumBelow(layout, anchor, rule.read) : null);
  const written = sum ? regionOfSum(sum) : NUMBERS.has(rule.read) ? regionOfTotal(layout, anchor, limits) : null;
  // A figure by hand, or a sign, may be no number.
  const isUnread = written !== null && rule.read(written.text) === null;
  const unit = rule.addsUp ?? (isUnread && rule.isOfGoodsLines ? ONE : undefined);
  const added = unit && (isUnread || written === null) ? addedBelow(layout, anchor, rule.read, unit) : null;
  const total = added ?? written;
  // What says that there is nothing has nothing to go on with.
  const isNothing = rule.read === readRemark &&
    [beside, upToGap(regionBeside(anchor, ends)), boxed, beside?.side === "across" && below?.close ? below : null].some((
      region,
    ) => region !== null && saysNothing(region.text));
  if (isNothing) return [];
  const isHeads = rule.read === readRemark && beside?.side === "across" && below?.close === true &&
    beside.words.some((word) => isOverText(layout, word));
  const inBox = isDate(rule) && opensBox(anchor) ? regionOfBox(layout, anchor) : null;
  const captioned = isBeside || boxed !== null || rule.read === readRemark
    ? null
    : valueAbove(layout, anchor, (word) => ends.has(word));
  const isFound = isText(rule) || (anchor.isWorded && anchor.standing !== "heading") || isBeside || boxed !== null ||
    (below !== null && rule.read(below.text) !== null);
  return [
    captioned && regionOfCaptioned(captioned),
    isFound ? null : regionInCellBelow(layout, anchor),
    isBeyond || isHeads ? null : carriedOn,
    wrapped,
    inColumn,
    inColumn && below && !inColumn.words.includes(below.words[0]!) ? null : below,
    boxed,
    inBox,
    translated && { ...translated, close: false },
    total,
  ]
    .filter((region) => region !== null);
}

/** How far below its label a value begins, in heights of the label. */
function reachOf(rule: FieldRule): number {
  return isText(rule) ? REACH.text : REACH.value;
}

/** The lines in which a text goes on that stands beside its label or across a gap. */
function linesGoingOn(layout: Layout, anchor: Anchor, rule: FieldRule, limits: Limits, beside: Region): Region | null {
  const { lines = 1 } = rule;
  if (isText(rule) && CUT_OFF.test(beside.text)) return linesBelow(layout, beside, limits, 1);
  if (lines === 1) return null;
  if (beside.side === "beside") return regionBelow(layout, anchor, limits, { lines, firstLine: reachOf(rule), goesOn: true });
  return rule.read === readRemark ? linesBelow(layout, beside, limits, lines - 1) : null;
}

/** What columns of goods are headed by on consignment notes, behind the number of their box. */
const BOX_OF_GOODS =
  /^(\d{1,2})[.)]? (?:mode|m[eé]thod|modo|clase|emball|embal|imball|art der|verpack|nature|natura|beze?ichn|poids|gross|peso|brutto|statist|n°|cubage|volum|umfang)/iu;

/** Whether what was found below a label stands in the column beside, as rules part it: numbers may begin far left of their headings. */
function isOfNextColumn({ walls }: Layout, { words }: Anchor, below: Region | null): boolean {
  const column = ownColumn(walls, words[0]!, words.at(-1)!);
  return below !== null && column !== null && below.words.every(({ x0, x1 }) => x0 + x1 > 2 * column.x1);
}

/** And any box on forms that number theirs otherwise. */
const BOX = /^(\d{1,2})[.)]? \p{Lu}\p{Ll}{3}/u;

/** The number of the box beside: "7 Nombre de colis | 8 Mode d'emballage"; of a text that of any box: "12 Réserves | 13 Prestations annexes". */
function isNextBox({ words: [first] }: Anchor, beside: Region | null, isOfText: boolean): boolean {
  const pattern = isOfText && beside?.side === "across" ? BOX : BOX_OF_GOODS;
  const next = beside && pattern.exec(beside.text.trim())?.[1];
  const number = [first!, first!.left].find((word) => /^\d{1,2}[.)]?$/.test(word?.text ?? ""));
  return next != null && number != null && Number(next) === parseInt(number.text) + 1;
}

/** Whether something stands right below a word, as below the heading of a column. */
function isOverText({ words }: Layout, head: PlacedWord): boolean {
  return words.some((word) => Math.abs(word.x0 - head.x0) < head.em && word.y0 > head.y1 && word.y0 - head.y1 < head.em);
}

function isLong(line: string): boolean {
  return line.split(/\s+/).length > LONGEST_NAME;
}

/** What stands beside a label in its own cell: who signs beside somebody has a heading there. */
function upToGap(beside: Region | null): Region | null {
  const end = beside?.text.indexOf("\t") ?? -1;
  if (beside === null || end < 0) return beside;
  const count = beside.starts.filter((start) => start < end).length;
  return {
    ...beside,
    text: beside.text.slice(0, end),
    words: beside.words.slice(0, count),
    starts: beside.starts.slice(0, count),
  };
}

/** "Consignee: print name and sign": what is signed stands below all of it. */
function fromCellStart(anchor: Anchor): Anchor {
  const [first, ...more] = anchor.words;
  return { ...anchor, words: [...cellUpTo(first!), ...more] };
}

/** A text that begins on the label's line and goes on below it. */
function joined(beside: Region, below: Region): Region {
  const shift = beside.text.length + 1;
  const starts = [...beside.starts, ...below.starts.map((start) => start + shift)];
  return { ...beside, words: [...beside.words, ...below.words], text: `${beside.text}\n${below.text}`, starts };
}
