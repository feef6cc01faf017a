import { addresseeOf } from "../labels/addressee.ts";
import { deniedRemarks } from "./denied_remarks.ts";
import { inActualColumn, inCountedColumn } from "./actual_column.ts";
import { blankCounts } from "./blank_counts.ts";
import { countedPallets } from "./counted_pallets.ts";
import type { Anchor } from "../labels/anchors.ts";
import { type Candidate, fieldOf, readWords } from "./candidate.ts";
import { figuresOf } from "./lone_figures.ts";
import { isBehindDay } from "./behind_day.ts";
import { isClaimedAbove } from "./claimed_above.ts";
import { headsCounts } from "./heads_counts.ts";
import { isInDayColumn } from "./day_columns.ts";
import type { FieldRule } from "../field_rule.ts";
import { isInBlockOf } from "../labels/in_block_of.ts";
import { isText } from "./is_text.ts";
import { cellFrom } from "../page/cells.ts";
import { isDate, NUMBERS, REFERENCES, regionsOf } from "./label_regions.ts";
import { asksForBareDate, limitsOf, wordsOf } from "./limits.ts";
import { countsNoPallets, saysMoved } from "./counts_no_pallets.ts";
import { misreadLabels, withoutMisreadLabel } from "../labels/misread_label.ts";
import { isInRowOfOthers } from "../labels/pallet_subject.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import { townsOf } from "../page/towns.ts";
import { partiesByPlace } from "./parties_by_place.ts";
import { goesOnBelow } from "./goes_on_below.ts";
import { ofOwnPart } from "./own_part.ts";
import { nameOverAddress } from "./over_address.ts";
import { readDate } from "../readers/read_date.ts";
import { readAmount, readCount, readWeight } from "../readers/read_number.ts";
import { readPeriodFrom } from "../readers/read_period_end.ts";
import { readPerson, readSurname } from "../readers/read_person.ts";
import { readRemark, readSignature } from "../readers/read_text.ts";
import { isBesideTaker, isOfSomebodyElse, isReceiversBetween, isRecipients } from "../labels/recipients.ts";
import { isLesser, isOfOtherDay, isOfOtherLine, saysOther } from "../labels/says_other.ts";
import { endOfList, isInOtherSection } from "../labels/sections.ts";
import { sharedTotals } from "./shared_totals.ts";
import { signatureIn } from "./signature_in.ts";
import { inSigningRow } from "./signing_row.ts";
import { signedUnasked } from "./signed_unasked.ts";
import { isSignedByInk } from "./signed_by_ink.ts";
import { stagedDays } from "./staged_days.ts";
import { inTotalColumn } from "./total_column.ts";
import { twoDays } from "./two_days.ts";
import { unlabelled } from "./unlabelled.ts";
import { valueColumns } from "./value_columns.ts";
import type { Region } from "./regions.ts";
import { inWeightColumn } from "./weight_column.ts";
import { isScrawl, withoutScrawls } from "./written_lines.ts";

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
  oneOfMany: 12,
  otherSection: 12,
  ofTotal: -10,
  signer: 12,
  bareDate: 16,
  lesser: 20,
  surname: 22,
  town: 22,
  unmoved: 8,
  added: 6,
};
/** A scrawl may be read as a name, but not so surely. */
const LEAST_OF_NAME = 70;
/** How a sentence of the form's print goes on behind a word that is a label elsewhere. */
const GOES_ON =
  /^(?:doi(?:t|vent)|dev(?:ra|ront)|sont|ser(?:a|ont)|peuvent|pourront|must|shall|should|will|may|deben|deber[áa]n|podr[áa]n|ser[áa]n)$/i;
/** "CARTONS OUTILLAGE   186": what goes on in words names goods, and the number of the next cell is none of theirs. */
const GOES_PAST = /^[^\t\n]*\p{L}{3}[^\t\n]*\t/u;
/** "BL JOINT   4009182" below a label: a number that has one of its own. */
const IN_FURTHER_CELL = /\p{L}[^\t\n]*\t[^\n]*$/u;
/** A rule that has the bare word "date" behind so many labels means a day that papers name otherwise: the bare one is mostly that of the paper. */
const MOST_OF_OWN = 10;

/** Every value that stands where a label of its field says, on one page, and those of `rules` that need no label; `others` are labels that hold none. */
export function candidatesOf(
  layout: Layout,
  anchors: readonly Anchor[],
  rules: readonly FieldRule[],
  others: readonly string[],
): Candidate[] {
  const headed = anchors.filter(({ standing }) => standing === "heading"), headings = wordsOf(headed);
  const columns = valueColumns(anchors, new Set(headings)),
    limits = new Map(rules.map((rule) => [rule, limitsOf(rule, anchors, headings, layout.words)]));
  const isAddressees = addresseeOf(layout),
    towns = townsOf(layout),
    isNoPallets = countsNoPallets(layout),
    isMisreadLabel = misreadLabels(rules, others);
  const isAway = (rule: FieldRule, word: PlacedWord) =>
    limits.get(rule)!.blocks.some((block) =>
      isInBlockOf(block, word, headed) && word.y0 < endOfList(layout.words, block.words[0]!) &&
      !headed.some((other) => isReceiversBetween(block, other, word))
    ) ||
    (rule.away !== undefined && rule.read !== readSignature && isAddressees(word));
  const isDenied = deniedRemarks(layout, anchors, (rule) => limits.get(rule)!);
  const signer = rules.find(({ name }) => name === "signedBy");
  const signersIn = (region: Region, anchor: Anchor, rank: number): Candidate[] =>
    signer === undefined
      ? []
      : ([[readPerson, AGAINST.signer], [readSurname, AGAINST.surname]] as const).flatMap(([read, against]) => {
        const reading = read(region.text), words = reading && readWords(region, reading, anchor);
        // An initial is but a stroke or two.
        if (reading === null || words!.some(({ confidence, text }) => confidence < LEAST_OF_NAME && text.length > 2)) return [];
        const score = -(penaltyOf(anchor, rank, region, columns) + against + layout.page * AGAINST.page);
        return [{ rule: signer, field: fieldOf(layout, signer, anchor.edits, region, reading, words!), score }];
      });
  const labelled = anchors.flatMap((anchor) =>
    anchor.uses.flatMap(({ rule, rank }) => {
      const { ends, stops } = limits.get(rule)!;
      const all = regionsOf(layout, anchor, rule, { ends, stops });
      const regions = NUMBERS.has(rule.read) ? all.map((region) => ofOwnPart(anchor, rule, region)) : all;
      const actual = isDate(rule)
        ? inActualColumn
        : rule.read === readWeight
        ? inWeighedColumn
        : rule.read === readCount
        ? inMeantColumn
        : null;
      const told = actual ? regions.flatMap((region) => actual(layout, region) ?? []) : regions;
      return told.flatMap((found): Candidate[] => {
        const region = rule.read === readRemark ? withoutMisreadLabel(rule, withoutScrawls(found), isMisreadLabel) : found;
        const reading = rule.read === readSignature
          ? signatureIn(anchor, region, isSignedByInk(layout, anchor, headed))
          : isText(rule) && isScrawl(region)
          ? null
          : rule.read(region.text) ?? (rule.isOfPallets ? figuresOf(region) : null);
        if (
          reading === null ||
          (isText(rule) && region.side !== "below" && headsCounts(layout, anchor)) ||
          (isText(rule) && (isClaimedAbove(region, anchor, headed) || asksForNumber(anchor) || isOfSentence(anchor, region)))
        ) return [];
        // No paper is made out on the first day of what it is about.
        if (rule.name === "issuedOn" && readPeriodFrom(region.text)?.from === reading.from) return [];
        if (
          rule.never?.test(reading.value) || isMisreadLabel(rule, reading.value) ||
          (rule.isOfPallets && isNoPallets(anchor, region, reading))
        ) return [];
        if (
          saysOther(anchor, rule) ||
          (rule.read === readSignature && (isOfSomebodyElse(anchor, rule, isAway) || isBesideTaker(layout.words, anchor)))
        ) return [];
        if (rule.read === readRemark && isDenied(anchor)) return [];
        if (isOfOtherDay(rule, region, reading.from)) return [];
        const words = readWords(region, reading, anchor);
        if (isDate(rule) && region.side === "below" && isOfDateBeside(words[0]!, anchor)) return [];
        if ((isText(rule) && isScrawl({ words })) || (rule.isOfPallets && isInRowOfOthers(words[0]!))) return [];
        // In another's box somebody else signs.
        if (isText(rule) && isAway(rule, words[0]!) && isInOtherSection(layout.words, anchor, rule)) return [];
        const score = -(penaltyOf(anchor, rank, region, columns) + layout.page * AGAINST.page +
          (reading.fault ? AGAINST.fault : 0) + (reading.value === "not_seen" ? AGAINST.nothing : 0) +
          (isDate(rule) && region.side !== "beside" && region.side !== "across" && isInDayColumn(layout, words[0]!)
            ? AGAINST.listed
            : 0) +
          (isDate(rule) && rank > MOST_OF_OWN && asksForBareDate(anchor) ? AGAINST.bareDate : 0) +
          (isAway(rule, words[0]!) && !(rule.read === readSignature && isRecipients(anchor)) ? AGAINST.away : 0) +
          (isDate(rule) && isOfOtherLine(rule, region, reading.from) ? AGAINST.otherSection : 0) +
          (isInOtherSection(layout.words, anchor, rule) ? AGAINST.otherSection : 0) +
          (isText(rule) && towns.has(reading.value.toLowerCase()) ? AGAINST.town : 0) +
          (rule.isOfPallets && !saysMoved(anchor, region.text.slice(0, reading.from)) ? AGAINST.unmoved : 0) +
          (REFERENCES.has(rule.read) && region.side === "below" && IN_FURTHER_CELL.test(region.text.slice(0, reading.from))
            ? AGAINST.listed
            : 0) +
          (region.isAdded && rule.read === readCount ? AGAINST.added : 0) +
          (REFERENCES.has(rule.read) && isBehindDay(region.text.slice(0, reading.from)) ? AGAINST.lesser : 0) +
          (isLesser(layout.words, anchor, rule) ? AGAINST.lesser : 0) +
          (isOneOfMany(layout, rule, region, words) ? AGAINST.oneOfMany : 0) +
          (NUMBERS.has(rule.read) && anchor.words.some(({ text }) => /^total/i.test(text)) ? AGAINST.ofTotal : 0) +
          (rule.addsUp !== undefined && !(rule.read === readWeight && region.side === "total") &&
              GOES_PAST.test(region.text.slice(0, reading.from))
            ? AGAINST.oneOfMany
            : 0) +
          AGAINST.skipped * wordsIn(skippedBy(rule, region.text.slice(0, reading.from))));
        if (score < leastOf(rule)) return [];
        const one = { rule, field: fieldOf(layout, rule, anchor.edits, region, reading, words), score };
        return rule.read === readSignature ? [one, ...signersIn(region, anchor, rank)] : [one];
      });
    })
  );
  const found = [
    ...labelled,
    ...unlabelled(layout, rules, isAway),
    ...countedPallets(layout, rules),
    ...stagedDays(layout, rules),
    ...twoDays(layout, rules),
    ...sharedTotals(layout, rules),
  ];
  return [
    ...found,
    ...nameOverAddress(layout, anchors, rules, found),
    ...inSigningRow(layout, rules),
    ...partiesByPlace(layout, rules, found),
    ...signedUnasked(layout, anchors, rules, found),
    ...blankCounts(layout, anchors, found),
  ];
}

/** Of a row of numbers what was counted, and the total of all. */
function inMeantColumn(layout: Layout, region: Region): Region {
  return inTotalColumn(layout, inCountedColumn(layout, region));
}

/** The same of weights, in their own column. */
function inWeighedColumn(layout: Layout, region: Region): Region {
  return inWeightColumn(layout, inMeantColumn(layout, region));
}

/** Whether a sum would be the first number of a column that goes on. */
function isOneOfMany(layout: Layout, { pick, read }: FieldRule, { side }: Region, [first]: readonly PlacedWord[]): boolean {
  return pick === "last" && read !== readAmount && (side === "below" || side === "boxed") && goesOnBelow(layout, first!, read);
}

/** What stands between a label and what is read as its value, where that may be another's: a day in a further cell behind words of its own. */
function skippedBy({ read }: FieldRule, before: string): string {
  if (REFERENCES.has(read) || read === readCount) return before;
  return read === readDate && before.includes("\t") ? before.slice(before.lastIndexOf("\t")) : "";
}

/** How many words stand before a number, up to as many as tell that it is none of the label's. */
function wordsIn(text: string): number {
  return Math.min(text.match(/\p{L}{3,}/gu)?.length ?? 0, 6);
}

/** Below, what is found is a number beside some word of goods, or a line of the form's print where a remark may stand. */
function leastOf({ isOfPallets, read }: FieldRule): number {
  return isOfPallets ? -AGAINST.away : read === readRemark ? -AGAINST.anywhere : -Infinity;
}

/** "Titulaire du contrat n°" leads to no name, nor does "N° de client". */
function asksForNumber({ words }: Anchor): boolean {
  const isSign = (word?: PlacedWord) => word !== undefined && /^(n[°º]|num[ée]ro|number|n[úu]mero)\W*$/i.test(word.text);
  return words.length > 1 &&
    (isSign(words.at(-1)) || (isSign(words[0]) && !words.some(({ text }) => /^(?:noms?|name|nombre)$/i.test(text))));
}

/** "... fournies par le transporteur." leads to no name, and "en l'absence de réserves motivées" to nothing in the next line. */
function isOfSentence({ standing, isPhrase, words }: Anchor, { side }: Region): boolean {
  const [, next, ...more] = cellFrom(words.at(-1)!);
  if (GOES_ON.test(next?.text ?? "")) return true;
  // "the insurer and is subject to payment": a line within a sentence.
  if (standing === "leading" && side === "below" && more.length > 1 && [words[0]!, next!].every(beginsSmall)) return true;
  return standing === "inline" &&
    (/\p{L}{6}[.,]$/u.test(words.at(-1)!.text) ||
      (side === "below" && beginsSmall(words.at(-1)!) && (!isPhrase || (next !== undefined && beginsSmall(next)))));
}

/** "DATE   11/06/2026" below a title in the middle of the page: a day of which the row says left of the title that it is the paper's. */
function isOfDateBeside({ left }: PlacedWord, { words: [title] }: Anchor): boolean {
  return left !== null && left.left === null && left.x1 < title!.x0 && /^(?:date|fecha)\W*$/i.test(left.text);
}

function beginsSmall({ text }: PlacedWord): boolean {
  return /^\p{Ll}/u.test(text);
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
