import type { Anchor } from "./anchors.ts";
import type { FieldRule } from "../field_rule.ts";
import { isText } from "../values/is_text.ts";
import { ENUMERATOR, opensCell, plainText, SIGNS } from "./label_cells.ts";
import { labelWord } from "./label_text.ts";
import { gapAfter, type Layout, type PlacedWord, WIDE_GAP } from "../page/layout.ts";
import { readCount } from "../readers/read_number.ts";
import { readName } from "../readers/read_text.ts";
import { sectionOf } from "./sections.ts";

/** How labels of a field are worded that no list has: the stems that tell it, and those that tell another thing; without accents, in small. */
export interface Wording {
  readonly has: RegExp;
  readonly not: RegExp;
}

/** Longer than labels are, and than a cell is that is nothing but a label. */
const MOST_WORDS = 12, MOST_WORDS_OF_CELL = 7;
const ENDS_LABEL = /:$/;

/**
 * Labels by the stems of their words, whatever stands between those: what begins a cell, or follows a value, up to a colon or the end of a cell that has no
 * value, else as far as words go that labels are made of. `known` are those words, as `labelWord` writes them. A text has a label of ours only where no listed
 * one leads to it, or where it fills its cell: then it stands in place of those within.
 */
export function withWordedLabels(
  { words }: Layout,
  listed: readonly Anchor[],
  rules: readonly FieldRule[],
  known: ReadonlySet<string>,
): Anchor[] {
  const worded = rules.filter(({ wording }) => wording !== undefined);
  const listedAt = new Map(listed.flatMap((anchor) => anchor.words.map((word) => [word, anchor])));
  const isLabel = (word: PlacedWord) =>
    known.has(labelWord(word.text)) || listedAt.has(word) || worded.some(({ wording }) => wording!.has.test(plainText([word])));
  const replaced = new Set<Anchor>();
  const found = words.filter(isOpening).flatMap((first): Anchor[] => {
    const phrase = phraseFrom(first, isLabel), last = phrase.at(-1);
    if (last === undefined || isCutShort(phrase)) return [];
    const hasColon = ENDS_LABEL.test(last.text) || /^:/.test(last.right?.text ?? "");
    const leadsToNumber = /^\d/.test(last.right?.text ?? "");
    const subject = subjectBefore(first, isLabel);
    if (!hasColon && !opensCell(first) && !(leadsToNumber && (phrase.length > 1 || subject.length > 0))) return [];
    const text = plainText([...subject, ...phrase]);
    const own = plainText(phrase), section = sectionOf(words, first, text);
    const inFull = `${text} ${plainText(instructionBehind(last))}`.trim();
    const told = ({ wording, read }: FieldRule) =>
      isWorded(wording!, read === readName ? text : inFull) || (hasColon && isWorded(wording!, own)) ||
      (section !== "" && isWorded(wording!, `${section} ${text}`)) ||
      (read === readCount && isWorded(wording!, firstOfTwo(phrase)));
    const isHeading = hasColon || endsCell(last);
    const within = new Set(phrase.flatMap((word) => listedAt.get(word) ?? []));
    const isWhole = opensCell(first) && endsCell(last) && [...within].every((label) => count(label.words) < count(phrase));
    const led = new Set([...within].flatMap(({ uses }) => uses).map(({ rule }) => rule));
    const uses = worded.filter((rule) =>
      told(rule) && (hasColon || isWhole || !led.has(rule)) && (!isText(rule) || (isHeading && beginsText(first)))
    );
    if (isWhole && uses.length > 0) within.forEach((label) => replaced.add(label));
    return uses.length === 0 ? [] : [{
      uses: uses.map((rule) => ({ rule, rank: 0 })),
      ...{ words: phrase, length: text.length, edits: 0, isPhrase: phrase.length > 1, isWorded: true },
      standing: isHeading ? "heading" : phrase.length === 1 && leadsToNumber ? "inline" : "leading",
    }];
  });
  return [...listed.filter((label) => !replaced.has(label)), ...found];
}

/** "N°" before a word that is none of a label's is the number of another thing. */
function isCutShort(phrase: readonly PlacedWord[]): boolean {
  const { right } = phrase.at(-1)!;
  return phrase.every(({ text }) => labelWord(text) === "") && right !== null && gapAfter(phrase.at(-1)!) <= WIDE_GAP &&
    /\p{L}/u.test(right.text) && !/\d/.test(right.text);
}

/** How many words of a label say something. */
function count(words: readonly PlacedWord[]): number {
  return words.filter(({ text }) => labelWord(text) !== "" && !ENUMERATOR.test(text)).length;
}

/** "Colis / poids brut : 12 / 340 kg": what the first number is of, where a label is of two; "" where it is of one. */
function firstOfTwo(phrase: readonly PlacedWord[]): string {
  const stroke = phrase.findIndex(({ text }) => text === "/");
  return stroke < 0 ? "" : plainText(phrase.slice(0, stroke));
}

/** Whether a label is of a field by its stems. */
function isWorded({ has, not }: Wording, text: string): boolean {
  return has.test(text) && !not.test(text);
}

/** "(cachet et signature)": what a label says in parentheses. */
function instructionBehind(last: PlacedWord): PlacedWord[] {
  const words: PlacedWord[] = [], { right } = last;
  if (!right?.text.startsWith("(") || gapAfter(last) > WIDE_GAP) return words;
  for (let word: PlacedWord | null = right; word !== null && words.length < MOST_WORDS; word = word.right) {
    words.push(word);
    if (/\)\W*$/.test(word.text) || gapAfter(word) > WIDE_GAP) break;
  }
  return words;
}

/** Whether nothing but an instruction in parentheses stands behind a word in its cell. */
export function endsCell(word: PlacedWord): boolean {
  if (gapAfter(word) > WIDE_GAP) return true;
  if (!word.right!.text.startsWith("(")) return false;
  let last = word.right!;
  while (!/\)\W*$/.test(last.text) && gapAfter(last) <= WIDE_GAP) last = last.right!;
  return gapAfter(last) > WIDE_GAP;
}

/** A sentence that goes on from the line above is no label of a text. */
function beginsText({ text, left }: PlacedWord): boolean {
  return /^[^\p{L}]*\p{Lu}/u.test(text) || left !== null;
}

/** A word that begins a cell, or follows a value, a sign or a comma. */
function isOpening(word: PlacedWord): boolean {
  if (!/\p{L}/u.test(word.text) || /\d/.test(word.text)) return false;
  return opensCell(word) || !/\p{L}$/u.test(word.left!.text);
}

/** "SUPPORTS EUROPE : LAISSES 8 REPRIS 5": what a row is about, where its first label leads to further ones. */
function subjectBefore(word: PlacedWord, isLabel: (word: PlacedWord) => boolean): PlacedWord[] {
  const before: PlacedWord[] = [];
  for (let at = word.left; at !== null; at = at.left) before.unshift(at);
  const colon = before.findIndex(({ text }) => /^:|:$/.test(text));
  const subject = before.slice(0, colon + 1);
  const further = before.slice(colon + 1);
  const isList = further.every((other) => /^\W*\d+\W*$/.test(other.text) || isLabel(other));
  return isList && (further.length > 0 || isLabel(word)) && subject.every(({ text }) => !/\d/.test(text)) ? subject : [];
}

function phraseFrom(first: PlacedWord, isLabel: (word: PlacedWord) => boolean): PlacedWord[] {
  const cell: PlacedWord[] = [];
  for (let word: PlacedWord | null = first; word !== null && cell.length < MOST_WORDS && isOfLabel(word); word = word.right) {
    cell.push(word);
    if (ENDS_LABEL.test(word.text) || (/^:/.test(word.right?.text ?? "") && gapAfter(word) <= WIDE_GAP)) {
      return cell.slice(Math.max(0, cell.findIndex(isLabel)));
    }
    if (gapAfter(word) > WIDE_GAP) break;
  }
  const last = cell.at(-1);
  const isAlone = last !== undefined && cell.length <= MOST_WORDS_OF_CELL && endsCell(last) && opensCell(first);
  if (isAlone && cell.some(isLabel) && goesOnSmall(cell, isLabel)) return cell;
  const end = cell.findIndex((word) => labelWord(word.text) !== "" && !isLabel(word) && !SIGNS.test(word.text));
  const phrase = end < 0 ? cell : cell.slice(0, end);
  while (phrase.length > 0 && SIGNS.test(phrase.at(-1)!.text)) phrase.pop();
  return phrase.length === MOST_WORDS ? [] : phrase;
}

/** "Réserves saisies par le destinataire", but not "Transports Ferrand": what follows the first words of a label is in small, or all is in large letters. */
function goesOnSmall(cell: readonly PlacedWord[], isLabel: (word: PlacedWord) => boolean): boolean {
  const unknown = cell.filter((word) => /\p{L}/u.test(word.text) && labelWord(word.text) !== "" && !isLabel(word));
  return unknown.length <= cell.length / 2 &&
    unknown.every(({ text }, at) => /^\W*\p{Ll}/u.test(text) || isPlace(text, cell) || (at === 0 && text === cell[0]!.text));
}

/** "Créée à Trappes le". */
function isPlace(text: string, cell: readonly PlacedWord[]): boolean {
  const at = cell.findIndex((word) => word.text === text);
  return at > 0 && /^(?:à|a|en|at|in)$/.test(cell[at - 1]!.text);
}

function isOfLabel({ text }: PlacedWord): boolean {
  return !text.startsWith("(") && !(/\d/.test(text) && !/^(m3|co2)\W*$/i.test(text)) && !/^[|•·=]+$/.test(text);
}
