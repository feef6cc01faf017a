import { addresseeOf } from "../labels/addressee.ts";
import { inActualColumn } from "./actual_column.ts";
import { addedBelow } from "./added_columns.ts";
import type { Anchor } from "../labels/anchors.ts";
import { type Candidate, fieldOf, readWords } from "./candidate.ts";
import { isInDayColumn } from "./day_columns.ts";
import type { FieldRule } from "../field_rule.ts";
import { isInBlockOf } from "../labels/in_block_of.ts";
import { isText } from "./is_text.ts";
import { opensCell, plainText } from "../labels/label_cells.ts";
import { labelText } from "../labels/label_text.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import { inRowOfPallets } from "./pallet_rows.ts";
import { readReference } from "../readers/read_code.ts";
import { readDate } from "../readers/read_date.ts";
import { readLimit } from "../readers/read_limit.ts";
import { readAmount, readCount, readWeight } from "../readers/read_number.ts";
import { readPeriodEnd } from "../readers/read_period_end.ts";
import { readPolicyNumber } from "../readers/read_policy_number.ts";
import { readRemark, readSignature, saysNothing } from "../readers/read_text.ts";
import type { Reader, Reading } from "../readers/reading.ts";
import { saysOther } from "../labels/says_other.ts";
import { isSignedByInk } from "./signed_by_ink.ts";
import { sumBelow } from "./summed_columns.ts";
import { unlabelled } from "./unlabelled.ts";
import { figureAbove } from "./figure_above.ts";
import {
  LEAST_CONFIDENCE,
  type Limits,
  type Region,
  regionBelow,
  regionBeside,
  regionInBox,
  regionOfBox,
  regionOfSum,
  regionOfTotal,
  regionWrapped,
  textBeside,
} from "./regions.ts";

/** What speaks against a candidate. */
const AGAINST = {
  fault: 100,
  nothing: 50,
  away: 60,
  below: 8,
  total: 1,
  boxed: 3,
  notClose: 6,
  across: 16,
  acrossInColumn: 4,
  wrapped: 5,
  prose: 14,
  anywhere: 40,
  edit: 6,
  rank: 1,
  page: 2,
  heading: 0,
  leading: 4,
  phrase: 6,
  inline: 24,
  worded: 7,
  skipped: 3,
  listed: 10,
  ofTotal: -10,
};
/** How far below its label a text begins, a value that is known by its form, and the name or stamp of who signed, in heights of the label's row. */
const REACH = { text: 4.2, value: 6, signed: 12 };
/** A number in its box may stand below lines of its label. */
const ROWS_IN_BOX = 6;
/** Readers of what columns set flush right. */
const NUMBERS: ReadonlySet<Reader> = new Set([readCount, readWeight, readAmount, readLimit]);
/** Readers of the numbers of papers. */
const REFERENCES: ReadonlySet<Reader> = new Set([readReference, readPolicyNumber]);
/** What is longer is a sentence of the form's print. */
const LONGEST_NAME = 8;
/** A date goes on behind the word "date", wherever that stands. */
const DATE_WORDS = new Set(["date", "fecha"].map(labelText));

/** Every value that stands where a label of its field says, on one page, and those of `rules` that need no label. */
export function candidatesOf(layout: Layout, anchors: readonly Anchor[], rules: readonly FieldRule[]): Candidate[] {
  const headed = anchors.filter(({ standing }) => standing === "heading");
  const headings = wordsOf(headed);
  const columns = valueColumns(anchors, new Set(headings));
  const limits = new Map(rules.map((rule) => [rule, limitsOf(rule, anchors, headings)]));
  const isAddressees = addresseeOf(layout);
  const isAway = (rule: FieldRule, word: PlacedWord) =>
    limits.get(rule)!.blocks.some((block) => isInBlockOf(block, word, headed)) ||
    (rule.away !== undefined && rule.read !== readSignature && isAddressees(word));
  const labelled = anchors.flatMap((anchor) =>
    anchor.uses.flatMap(({ rule, rank }) => {
      const { ends, stops } = limits.get(rule)!;
      const regions = regionsOf(layout, anchor, rule, { ends, stops });
      const told = isDate(rule) ? regions.flatMap((region) => inActualColumn(layout, region) ?? []) : regions;
      return told.flatMap((region): Candidate[] => {
        const reading = rule.read === readSignature
          ? signatureIn(region, isSignedByInk(layout, anchor, headed))
          : isText(rule) && isScrawl(region)
          ? null
          : rule.read(region.text);
        if (reading === null || (isText(rule) && (asksForNumber(anchor) || isOfSentence(anchor, region)))) return [];
        if (saysOther(anchor, rule) || (rule.read === readSignature && isOfSomebodyElse(anchor, rule, isAway))) return [];
        const words = readWords(region, reading, anchor);
        const score = -(penaltyOf(anchor, rank, region, columns) + layout.page * AGAINST.page +
          (reading.fault ? AGAINST.fault : 0) + (reading.value === "not_seen" ? AGAINST.nothing : 0) +
          (isDate(rule) && region.side !== "beside" && isInDayColumn(layout, words[0]!) ? AGAINST.listed : 0) +
          (isAway(rule, words[0]!) && !(rule.read === readSignature && isRecipients(anchor)) ? AGAINST.away : 0) +
          (NUMBERS.has(rule.read) && anchor.words.some(({ text }) => /^total/i.test(text)) ? AGAINST.ofTotal : 0) +
          (REFERENCES.has(rule.read) || rule.read === readCount
            ? AGAINST.skipped * wordsIn(region.text.slice(0, reading.from))
            : 0));
        return [{ rule, field: fieldOf(layout, rule, anchor.edits, region, reading, words), score }];
      });
    })
  );
  return [...labelled, ...unlabelled(layout, rules, isAway)];
}

/** A signature by words, or else by the ink of a pen or a stamp. Where both are missing from a page that was looked at, that is certain. */
function signatureIn({ text }: Region, isInked: boolean | null): Reading | null {
  const told = readSignature(text);
  if (told === null || told.value === "present" || isInked === null) return told;
  return { value: isInked ? "present" : "not_seen", from: 0, to: 0, isCertain: true };
}

/** How many words stand before a number, up to as many as tell that it is none of the label's. */
function wordsIn(text: string): number {
  return Math.min(text.match(/\p{L}{3,}/gu)?.length ?? 0, 6);
}

function opensBox({ standing, words: [first] }: Anchor): boolean {
  return standing === "heading" && !/:$/.test(first!.left?.text ?? "");
}

/** Who signs for goods that arrived, where a label says so. */
const RECIPIENT = /\b(?:destinat\w*|client\w*|customer|consign\w*|recept\w*|receiver|recipient|conforme|recibi)\b/;

/** Whether a label asks somebody else to sign, or only speaks of signatures. */
function isOfSomebodyElse(anchor: Anchor, rule: FieldRule, isAway: (rule: FieldRule, word: PlacedWord) => boolean): boolean {
  const isPassing = anchor.standing === "inline" && !anchor.isPhrase;
  return isPassing || (!isRecipients(anchor) && isAway(rule, anchor.words[0]!));
}

function isRecipients({ words }: Anchor): boolean {
  return RECIPIENT.test(plainText(words));
}

/** Whether a text is but what an engine made of strokes of a pen. */
function isScrawl({ words }: Region): boolean {
  const letters = words.filter(({ text }) => /[\p{L}\d]/u.test(text));
  return letters.every(({ confidence }) => confidence < LEAST_CONFIDENCE);
}

/** What ends the values of a rule, and the blocks that are about somebody else. */
function limitsOf(rule: FieldRule, anchors: readonly Anchor[], headings: readonly PlacedWord[]) {
  const ends = new Set(headings);
  // The same label in another language.
  if (isText(rule)) {
    wordsOf(anchors.filter(({ uses }) => uses.some((use) => use.rule === rule))).forEach((word) => ends.add(word));
  }
  if (isDate(rule)) wordsOf(anchors.filter((other) => DATE_WORDS.has(textOf(other)))).forEach((word) => ends.delete(word));
  const away = new Set(rule.away?.map(labelText));
  // A text goes on in the next line, but not into what reads like a label.
  const stops = isText(rule)
    ? new Set(wordsOf(anchors.filter(({ standing, isPhrase }) => isPhrase || standing !== "inline")))
    : ends;
  const others = away.size > 0 ? anchors.filter((other) => away.has(textOf(other))) : [];
  // Of boxes to sign in, not of lists of labels and values.
  const blocks = rule.read === readSignature
    ? others.filter((other) => opensBox(other) && regionBeside(other, ends) === null)
    : others;
  return { ends, stops, blocks };
}

/** Where values begin that stand across a gap from their labels, three or more below one another: a form of two columns. */
function valueColumns(anchors: readonly Anchor[], headings: ReadonlySet<PlacedWord>): readonly number[] {
  const starts = anchors.filter(({ standing }) => standing === "heading").map((anchor) => regionBeside(anchor, headings))
    .filter((region) => region?.side === "across").map((region) => region!.words[0]!);
  return starts.filter((word) => starts.filter(({ x0 }) => Math.abs(x0 - word.x0) < word.em).length >= 3).map(({ x0 }) => x0);
}

function wordsOf(anchors: readonly Anchor[]): PlacedWord[] {
  return anchors.flatMap(({ words, isWorded }) => isWorded ? words.slice(0, 1) : words);
}

function textOf({ words }: Anchor): string {
  return labelText(words.map(({ text }) => text).join(" "));
}

/** "Titulaire du contrat n°" leads to no name. */
function asksForNumber({ words }: Anchor): boolean {
  return words.length > 1 && /^(n[°º]|num[ée]ro|number|n[úu]mero)\W*$/i.test(words.at(-1)!.text);
}

/** "... fournies par le transporteur." leads to no name, and "en l'absence de réserves motivées" to nothing in the next line. */
function isOfSentence({ standing, isPhrase, words }: Anchor, { side }: Region): boolean {
  return standing === "inline" &&
    (/\p{L}{6}\.$/u.test(words.at(-1)!.text) || (!isPhrase && side === "below" && /^\p{Ll}/u.test(words.at(-1)!.text)));
}

function isDate({ read }: FieldRule): boolean {
  return read === readDate || read === readPeriodEnd;
}

function regionsOf(layout: Layout, anchor: Anchor, rule: FieldRule, limits: Limits): Region[] {
  const { ends } = limits;
  if (rule.read === readSignature) {
    const found = regionBelow(layout, anchor, limits, { lines: 3, firstLine: REACH.signed });
    // Out of the box, or a sentence of the form's print.
    const box = layout.walls.cellOf(anchor.words[0]!);
    const isOutside = found !== null && (found.words[0]!.y0 > box.y1 || found.words[0]!.x0 > box.x1);
    const isPrint = found !== null && layout.ink !== null && found.words.length > LONGEST_NAME;
    const below = isOutside || isPrint ? null : found;
    return [regionBeside(anchor, ends), below ?? { side: "below" as const, words: [], text: "", starts: [], close: false }]
      .filter((region) => region !== null && region.side !== "across") as Region[];
  }
  const lines = rule.lines ?? 1;
  const beside = isText(rule) ? textBeside(anchor, ends) : regionBeside(anchor, ends);
  const firstLine = isText(rule) ? REACH.text : REACH.value;
  // A sentence that begins with the word of a label.
  const goesOn = isText(rule) || isDate(rule) ? regionBeside(anchor, ends) : null;
  const isSentence = anchor.standing !== "heading" && goesOn?.side === "beside" && goesOn.words.length > LONGEST_NAME &&
    rule.read(goesOn.text) === null;
  const below = isSentence ? null : regionBelow(layout, anchor, limits, { lines, firstLine, isNumber: NUMBERS.has(rule.read) });
  const further = beside?.side === "beside" && lines > 1
    ? regionBelow(layout, anchor, limits, { lines, firstLine, goesOn: true })
    : null;
  // A label over its translation.
  const translated = lines === 1 && !isSentence && !isText(rule) && rule.read !== readCount && !REFERENCES.has(rule.read)
    ? regionBelow(layout, anchor, limits, { lines: 2, firstLine })
    : null;
  const carriedOn = beside && further ? joined(beside, further) : beside;
  const endsSentence = !opensCell(anchor.words[0]!) &&
    /:$/.test(`${anchor.words.at(-1)!.text}${anchor.words.at(-1)!.right?.text ?? ""}`);
  const isFollowed = endsSentence || (anchor.standing !== "heading" && rule.read !== readRemark);
  const wrapped = isFollowed ? regionWrapped(layout, anchor) : null;
  const told = beside === null ? null : rule.read(beside.text);
  const isBeside = told !== null && readWords(beside!, told, anchor)[0]!.x0 < layout.walls.cellOf(anchor.words[0]!).x1;
  const isNumber = NUMBERS.has(rule.read);
  const boxed = isBeside
    ? null
    : regionInBox(layout, anchor, limits, { lines: isNumber ? ROWS_IN_BOX : Math.max(lines, 2), isNumber });
  // What the label's own box holds goes before what stands beyond it.
  const isBeyond = boxed !== null && told !== null && rule.read(boxed.text) !== null;
  const isCaption = told === null && (below === null || rule.read(below.text) === null);
  const ofPallets = rule.isOfPallets ? inRowOfPallets(layout, anchor) ?? (isCaption ? figureAbove(layout, anchor) : null) : null;
  const sum = ofPallets ?? (NUMBERS.has(rule.read) ? sumBelow(layout, anchor, rule.read) : null);
  const written = sum ? regionOfSum(sum) : NUMBERS.has(rule.read) ? regionOfTotal(layout, anchor, limits) : null;
  const total = written ?? (rule.addsUp ? addedBelow(layout, anchor, rule.read, rule.addsUp) : null);
  // What says that there is nothing has nothing to go on with.
  const isNothing = rule.read === readRemark && beside !== null && saysNothing(beside.text);
  if (isNothing) return [];
  const inBox = isDate(rule) && opensBox(anchor) ? regionOfBox(layout, anchor) : null;
  return [isBeyond ? null : carriedOn, wrapped, below, boxed, inBox, translated && { ...translated, close: false }, total]
    .filter((region) => region !== null);
}

/** A text that begins on the label's line and goes on below it. */
function joined(beside: Region, below: Region): Region {
  const shift = beside.text.length + 1;
  const starts = [...beside.starts, ...below.starts.map((start) => start + shift)];
  return { ...beside, words: [...beside.words, ...below.words], text: `${beside.text}\n${below.text}`, starts };
}

function penaltyOf(
  { words: label, standing: told, isPhrase, edits, isWorded }: Anchor,
  rank: number,
  { side, close, words }: Region,
  columns: readonly number[],
): number {
  // A line of a sentence may begin with any word.
  const standing = told === "leading" && /^\p{Ll}/u.test(label[0]!.text) && label.length === 1 ? "inline" : told;
  const isInColumn = side === "across" && columns.some((x0) => Math.abs(x0 - words[0]!.x0) < words[0]!.em);
  const below = AGAINST.below + (close ? 0 : AGAINST.notClose);
  const place = {
    beside: 0,
    across: isInColumn ? AGAINST.acrossInColumn : AGAINST.across,
    below,
    total: AGAINST.total,
    boxed: AGAINST.boxed,
    wrapped: AGAINST.wrapped,
    prose: AGAINST.prose,
    anywhere: AGAINST.anywhere,
  }[side];
  return place + (isWorded ? AGAINST.worded : 0) + AGAINST[standing === "inline" && isPhrase ? "phrase" : standing] +
    edits * AGAINST.edit +
    (Math.min(rank, 10) + Math.min(Math.max(rank - 10, 0) / 6, 5)) * AGAINST.rank;
}
