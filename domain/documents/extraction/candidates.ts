import type { Anchor } from "./anchors.ts";
import type { ExtractedField } from "./extracted_field.ts";
import type { FieldRule } from "./field_rule.ts";
import { labelText } from "./label_text.ts";
import type { Layout, PlacedWord } from "./layout.ts";
import { readDate } from "./readers/read_date.ts";
import { readAmount, readCount, readWeight } from "./readers/read_number.ts";
import { readPeriodEnd } from "./readers/read_period_end.ts";
import { readName, readRemark, readSignature } from "./readers/read_text.ts";
import type { Reader, Reading } from "./readers/reading.ts";
import { isSignedByInk } from "./signed_by_ink.ts";
import {
  type Limits,
  type Region,
  regionBelow,
  regionBeside,
  regionOfPage,
  regionOfTotal,
  regionWrapped,
  type Side,
} from "./regions.ts";

/** A value that may be a field's, and how much speaks for it: 0 is all, less is less. */
export interface Candidate {
  readonly rule: FieldRule;
  readonly field: ExtractedField;
  readonly score: number;
}

/** What speaks against a candidate. */
const AGAINST = {
  fault: 100,
  nothing: 50,
  away: 60,
  below: 8,
  notClose: 6,
  across: 16,
  acrossInColumn: 4,
  wrapped: 5,
  anywhere: 40,
  edit: 6,
  rank: 1,
  page: 2,
  heading: 0,
  leading: 4,
  phrase: 6,
  inline: 24,
};
/** How certain a place makes a value. */
const TRUST: Readonly<Record<Side, number>> = { beside: 1, across: 0.97, below: 0.97, wrapped: 0.97, anywhere: 0.8 };
/** How far below its label a text begins, a value that is known by its form, and a signature, in heights of the label's row. */
const REACH = { text: 3.6, value: 6, signature: 12 };
/** How far a block about somebody else goes down and to the right from its heading, in heights of the heading's row. */
const BLOCK = { down: 14, right: 25 };
/** Readers of what columns set flush right. */
const NUMBERS: ReadonlySet<Reader> = new Set([readCount, readWeight, readAmount]);
/** A date goes on behind the word "date", wherever that stands. */
const DATE_WORDS = new Set(["date", "fecha"].map(labelText));

/** Every value that stands where a label of its field says, on one page, and those of `rules` that need no label. */
export function candidatesOf(layout: Layout, anchors: readonly Anchor[], rules: readonly FieldRule[]): Candidate[] {
  const headed = anchors.filter(({ standing }) => standing === "heading");
  const headings = wordsOf(headed);
  const columns = valueColumns(anchors, new Set(headings));
  const limits = new Map(rules.map((rule) => [rule, limitsOf(rule, anchors, headings)]));
  const labelled = anchors.flatMap((anchor) =>
    anchor.uses.flatMap(({ rule, rank }) => {
      const { ends, stops, blocks } = limits.get(rule)!;
      return regionsOf(layout, anchor, rule, { ends, stops }).flatMap((region): Candidate[] => {
        const reading = rule.read === readSignature
          ? signatureIn(region, isSignedByInk(layout.ink, anchor, headed))
          : rule.read(region.text);
        if (reading === null || (rule.read === readName && asksForNumber(anchor))) return [];
        const words = readWords(region, reading, anchor);
        const score = -(penaltyOf(anchor, rank, region, columns) + layout.page * AGAINST.page +
          (reading.fault ? AGAINST.fault : 0) + (reading.value === "not_seen" ? AGAINST.nothing : 0) +
          (blocks.some((block) => isIn(block, words[0]!)) ? AGAINST.away : 0));
        return [{ rule, field: fieldOf(layout, rule, anchor.edits, region, reading, words), score }];
      });
    })
  );
  return [...labelled, ...unlabelled(layout, rules)];
}

/** A signature by words, or else by the ink of a pen or a stamp. Where both are missing from a page that was looked at, that is certain. */
function signatureIn({ text }: Region, isInked: boolean | null): Reading | null {
  const told = readSignature(text);
  if (told === null || told.value === "present" || isInked === null) return told;
  return { value: isInked ? "present" : "not_seen", from: 0, to: 0, isCertain: true };
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
  return { ends, stops, blocks: away.size > 0 ? anchors.filter((other) => away.has(textOf(other))) : [] };
}

/** Values that say themselves what they are, wherever they stand on the page. */
function unlabelled(layout: Layout, rules: readonly FieldRule[]): Candidate[] {
  const page = regionOfPage(layout);
  return rules.flatMap((rule) => {
    const reading = rule.anywhere?.(page.text) ?? null;
    const field = reading && fieldOf(layout, rule, 0, page, reading, readWords(page, reading, page));
    return field ? [{ rule, field, score: -AGAINST.anywhere - layout.page * AGAINST.page }] : [];
  });
}

/** Where values begin that stand across a gap from their labels, three or more below one another: a form of two columns. */
function valueColumns(anchors: readonly Anchor[], headings: ReadonlySet<PlacedWord>): readonly number[] {
  const starts = anchors.filter(({ standing }) => standing === "heading").map((anchor) => regionBeside(anchor, headings))
    .filter((region) => region?.side === "across").map((region) => region!.words[0]!);
  return starts.filter((word) => starts.filter(({ x0 }) => Math.abs(x0 - word.x0) < word.em).length >= 3).map(({ x0 }) => x0);
}

function wordsOf(anchors: readonly Anchor[]): PlacedWord[] {
  return anchors.flatMap(({ words }) => words);
}

function textOf({ words }: Anchor): string {
  return labelText(words.map(({ text }) => text).join(" "));
}

/** "Titulaire du contrat n°" leads to no name. */
function asksForNumber({ words }: Anchor): boolean {
  return words.length > 1 && /^(n[°º]|num[ée]ro|number|n[úu]mero)\W*$/i.test(words.at(-1)!.text);
}

function isDate({ read }: FieldRule): boolean {
  return read === readDate || read === readPeriodEnd;
}

function isText({ read }: FieldRule): boolean {
  return read === readName || read === readRemark;
}

function regionsOf(layout: Layout, anchor: Anchor, rule: FieldRule, limits: Limits): Region[] {
  const { ends } = limits;
  if (rule.read === readSignature) {
    const below = regionBelow(layout, anchor, limits, { lines: 3, firstLine: REACH.signature });
    return [regionBeside(anchor, ends), below ?? { side: "below" as const, words: [], text: "", starts: [], close: false }]
      .filter((region) => region !== null && region.side !== "across") as Region[];
  }
  const lines = rule.lines ?? 1;
  const beside = regionBeside(anchor, ends);
  const firstLine = isText(rule) ? REACH.text : REACH.value;
  const below = regionBelow(layout, anchor, limits, { lines, firstLine, isNumber: NUMBERS.has(rule.read) });
  const further = beside?.side === "beside" && lines > 1
    ? regionBelow(layout, anchor, limits, { lines, firstLine, goesOn: true })
    : null;
  const carriedOn = beside && further ? joined(beside, further) : beside;
  const wrapped = anchor.standing === "heading" ? null : regionWrapped(layout, anchor);
  const total = rule.pick === "last" && NUMBERS.has(rule.read) ? regionOfTotal(layout, anchor, limits) : null;
  return [carriedOn, wrapped, below, total].filter((region) => region !== null);
}

/** A text that begins on the label's line and goes on below it. */
function joined(beside: Region, below: Region): Region {
  const shift = beside.text.length + 1;
  const starts = [...beside.starts, ...below.starts.map((start) => start + shift)];
  return { ...beside, words: [...beside.words, ...below.words], text: `${beside.text}\n${below.text}`, starts };
}

/** The words that were read; those of the label where nothing was. */
function readWords({ words, starts }: Region, { from, to }: Reading, label: Pick<Anchor, "words">): readonly PlacedWord[] {
  const read = words.filter((word, index) => starts[index]! < to && starts[index]! + word.text.length > from);
  return read.length > 0 ? read : label.words;
}

function penaltyOf(
  { standing, isPhrase, edits }: Anchor,
  rank: number,
  { side, close, words }: Region,
  columns: readonly number[],
): number {
  const isInColumn = side === "across" && columns.some((x0) => Math.abs(x0 - words[0]!.x0) < words[0]!.em);
  const below = AGAINST.below + (close ? 0 : AGAINST.notClose);
  const place = {
    beside: 0,
    across: isInColumn ? AGAINST.acrossInColumn : AGAINST.across,
    below,
    wrapped: AGAINST.wrapped,
    anywhere: AGAINST.anywhere,
  }[side];
  return place + AGAINST[standing === "inline" && isPhrase ? "phrase" : standing] + edits * AGAINST.edit +
    Math.min(rank, 10) * AGAINST.rank;
}

function fieldOf(
  { page }: Layout,
  { name }: FieldRule,
  edits: number,
  { side, text }: Region,
  { value, from, to, fault, corrected, isCertain }: Reading,
  words: readonly PlacedWord[],
): ExtractedField {
  const read = words.reduce((sum, word) => sum + word.confidence, 0) / words.length;
  const isDoubtful = fault !== undefined || (to === from && !isCertain);
  const trust = (1 - 0.04 * edits) * TRUST[side] * (corrected ? 0.8 : 1) * (isDoubtful ? 0.5 : 1);
  return {
    name,
    value,
    written: text.slice(from, to).replace(/\s+/g, " ").trim(),
    confidence: Math.round(Math.max(0, Math.min(100, read * trust))),
    page,
    box: {
      x0: Math.min(...words.map(({ box }) => box.x0)),
      y0: Math.min(...words.map(({ box }) => box.y0)),
      x1: Math.max(...words.map(({ box }) => box.x1)),
      y1: Math.max(...words.map(({ box }) => box.y1)),
    },
    ...(fault ? { fault } : {}),
  };
}

function isIn({ words: [heading] }: Anchor, word: PlacedWord): boolean {
  const { x0, y0, em } = heading!;
  return word.y0 >= y0 - em && word.y0 < y0 + BLOCK.down * em && word.x0 > x0 - 2 * em && word.x0 < x0 + BLOCK.right * em;
}
