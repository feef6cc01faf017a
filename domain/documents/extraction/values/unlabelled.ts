import { addresseesOf, addressesOf } from "../labels/addressee.ts";
import { isPlanned } from "./actual_column.ts";
import { isDayOfRound } from "./day_of_round.ts";
import { isDate } from "./label_regions.ts";
import { blocksOf } from "../page/blocks.ts";
import { imprintOf } from "../page/imprint.ts";
import { type Candidate, fieldOf, readWords } from "./candidate.ts";
import type { FieldRule } from "../field_rule.ts";
import { type Layout, middleOf, type PlacedWord } from "../page/layout.ts";
import { letterheads, numbersInHead } from "./page_head.ts";
import { isScrawl } from "./written_lines.ts";
import { isText } from "./is_text.ts";
import { readAmount, readBareCents } from "../readers/read_number.ts";
import { readPlate } from "../readers/read_plate.ts";
import type { Reader, Reading } from "../readers/reading.ts";
import { type Region, regionOfBlock, regionOfPage } from "./regions.ts";
import { isUnderTrailer } from "./under_trailer.ts";

/** What speaks against a candidate that no label leads to. */
const AGAINST = { prose: 14, page: 2, wholePage: 6, inBlock: 30, anywhere: 40, ofRound: 24, certain: -1, inHead: 44, away: 60 };
/** What a firm does there, and not which of its places it is. */
const BEHIND_NAME =
  / [-–—] (?!(?:entrep[oô]t|plate-?forme|base|site|d[ée]p[oô]t|magasin|agence|centre|warehouse|depot|store|plataforma|almac[eé]n|tienda)(?!\p{L}))/iu;
/** And for a value in the address to which the page is sent, before that of who sends it. */
const FOR_ADDRESSEE = 2;
/** Readings of a page at most that are tried for one field, and amounts for a sum. */
const MOST = { readings: 8, amounts: 60 };

/**
 * Values that say themselves what they are, wherever they stand on the page, those of which the words around them do, and all amounts of money for the sake of
 * their sums. `isAway` tells what stands in a block about somebody else.
 */
export function unlabelled(
  layout: Layout,
  rules: readonly FieldRule[],
  isAway: (rule: FieldRule, word: PlacedWord) => boolean,
): Candidate[] {
  const page = regionOfPage(layout), blocks = blocksOf(layout).map(regionOfBlock);
  const found = (rule: FieldRule, region: Region, reading: Reading, against: number): Candidate => {
    const words = readWords(region, reading, region);
    const score = -against - layout.page * AGAINST.page - (isAway(rule, words[0]!) ? AGAINST.away : 0);
    return { rule, field: fieldOf(layout, rule, 0, region, reading, words), score };
  };
  const addressees = new Set(addressesOf(layout).map(([line]) => line![0]));
  const isSentTo = ({ words: [word] }: Region) => addressees.has(word);
  const imprint = imprintOf(layout);
  // "Commande enregistrée le 30/10/2026": a paper is dated above.
  const isPrinted = (rule: FieldRule, region: Region, reading: Reading) =>
    isDate(rule) && middleOf(readWords(region, reading, region)[0]!) > imprint;
  const first = (rule: FieldRule, read: Reader | undefined, region: Region, against: number): Candidate[] => {
    const reading = read?.(region.text) ?? null;
    const isNone = reading === null || rule.never?.test(reading.value) || isPrinted(rule, region, reading) ||
      (isText(rule) && isScrawl({ words: readWords(region, reading, region) }));
    return isNone ? [] : [found(rule, region, reading, against)];
  };
  const isThought = (rule: FieldRule, reading: Reading) =>
    isDate(rule) && (isPlanned(layout, readWords(page, reading, page)[0]!) || isPrinted(rule, page, reading));
  const isOfRound = (rule: FieldRule, reading: Reading) =>
    rule.isHandover === true && isDayOfRound(layout, readWords(page, reading, page)[0]!);
  const isTrailers = (rule: FieldRule, reading: Reading) =>
    rule.read === readPlate && isUnderTrailer(layout, readWords(page, reading, page)[0]!);
  const inLetterhead = (rule: FieldRule): Candidate[] => {
    // "NORTHGATE RDC - Goods in": what a firm does there is none of its name.
    const isHeaded = rule.letterheadBut !== undefined && rule.letterheadIf?.test(page.text) !== false;
    return (isHeaded ? letterheads(layout) : []).flatMap((head) => {
      const [name] = head.text.split(BEHIND_NAME, 1), reading = rule.read(name!);
      return !reading || rule.letterheadBut!.test(name!) ? [] : [found(rule, head, reading, AGAINST.anywhere)];
    }).slice(0, 1);
  };
  const addressed = (rule: FieldRule): Candidate[] =>
    (rule.isAddressee ? addresseesOf(layout) : []).flatMap((block) =>
      first(rule, rule.read, regionOfBlock(block), AGAINST.anywhere)
    );
  const numbered = (rule: FieldRule): Candidate[] =>
    (rule.isInHead ? numbersInHead(layout) : []).flatMap((cell) => first(rule, rule.read, cell, AGAINST.inHead));
  return rules.flatMap((rule) => [
    ...blocks.flatMap((block) => [
      ...first(rule, rule.prose, block, AGAINST.prose),
      ...first(rule, rule.inBlock, block, AGAINST.inBlock - (isSentTo(block) ? FOR_ADDRESSEE : 0)),
    ]),
    ...first(rule, rule.prose, { ...page, side: "prose" }, AGAINST.prose + AGAINST.wholePage),
    ...readings(page.text, rule.anywhere, MOST.readings).filter((reading) =>
      !isThought(rule, reading) && !isTrailers(rule, reading)
    ).map((reading) =>
      found(
        rule,
        page,
        reading,
        rule.isCertain ? AGAINST.certain : isOfRound(rule, reading) ? AGAINST.ofRound : AGAINST.anywhere,
      )
    ),
    ...inLetterhead(rule),
    ...addressed(rule),
    ...numbered(rule),
    ...(rule.read === readAmount ? [readAmount, readBareCents] : []).flatMap((read) => readings(page.text, read, MOST.amounts))
      .map((reading) => ({ ...found(rule, page, reading, AGAINST.anywhere), isUnlabelled: true as const })),
  ]);
}

/** What a reader finds in a text, one after the other, up to what fails its check. */
function readings(text: string, read: Reader | undefined, most: number): Reading[] {
  const found: Reading[] = [];
  for (let at = 0; found.length < most;) {
    const reading = read?.(text.slice(at)) ?? null;
    if (reading === null || reading.fault !== undefined) break;
    found.push({ ...reading, from: at + reading.from, to: at + reading.to });
    at += Math.max(reading.to, 1);
  }
  return found;
}
