import type { RecognisedLine, RecognisedWord } from "../../../../domain/documents/recognition.ts";
import { heightOf, type IsByHand, tallerThanPrint } from "./by_hand.ts";
import { FIGURE, formOf, readAs } from "./formed_word.ts";
import type { Look, ReadSigns } from "./sign_reader.ts";
import { partedWords } from "./parted_words.ts";
import { HARDLY, MOST_TRUST, type Reread, withReread } from "./second_reading.ts";
import { wordsInParts } from "./words_in_parts.ts";

/** Below, what an engine says of a word with figures is asked about again, and of a word of letters: those it knows, and is seldom wrong about. */
const DOUBT = { count: 94, figures: 90, letters: 91, lettersByHand: 93 };
/** From here on it has at least counted the signs, of a word of letters those that it saw, and then all. */
const COUNTED = { figures: 90, letters: 70, all: 88 };
/** Letters and figures mixed, as in no word: engines are sure of them too early. */
const CODE = /^(?=.*\d)(?=.*[A-Z])[A-Z\d./:;-]{4,}$/;
/** What engines take figures by hand for. */
const LIKE_FIGURES = /^(?=.*\D)[\d|lI!SsZzqgGB&éÿ$]{1,3}$/;
/** Above, a rule is a rule, and a letter a letter. */
const CERTAIN = 97;
/** How sure the second reader has to be of each sign. */
const SURE = { figure: 95, figures: 85, letters: 80, lettersCounted: 95, otherKind: 95 };
/** The same of figures where the engine saw what they are taken for, and by how much less likely they may be, as a natural logarithm. */
const LIKE = { sure: 40, lag: 2, looks: /^[\dIl|SOZBGqg]+$/ };
/** Of what two readers read alike. */
const AGREED = 90;
/** What is longer is no word, in heights of its line; a code of many signs may be, where they stand apart. */
const LONGEST = { word: 15, sign: 1.6 };
/** A page that is hard to read has hundreds of doubtful words: each takes some 50 ms, and little would be right of them. */
const MOST_WORDS = 48;

/**
 * The words that an engine was not sure of, read a second time sign by sign: engines know words, and take the Q of a code for an O, and a 3 for an 8. What
 * the second reader is sure of is taken, with less trust; what both read is hardly wrong.
 */
export async function readAgain(lines: readonly RecognisedLine[], look: Look): Promise<RecognisedLine[]> {
  const isByHand = tallerThanPrint(lines);
  const parts = await wordsInParts(lines, isByHand, look), made = new Set([...parts.values()].flat());
  const whole = withReread(lines, parts);
  const groups = new Set(whole.flatMap(({ words }) => words.filter((word, at) => beginsCode(word, words[at + 1]))));
  const asked = whole.flatMap(({ words }) => words).filter((word) =>
    !made.has(word) && (groups.has(word) || isAsked(word, isByHand))
  )
    .sort((one, other) => worth(other, isByHand) - worth(one, isByHand))
    .slice(0, MOST_WORDS);
  const reread: Reread = new Map();
  for (const word of asked) {
    const signs = await look(word.box);
    const apart = partedWords(word, signs, whole);
    reread.set(word, apart ?? [groups.has(word) ? groupOf(word, signs) : readOnce(word, signs, isByHand)]);
  }
  return withReread(whole, reread);
}

/** Whether a code in groups begins with letters as an engine read it: "AVZUM THBR2 4SW3J". */
function beginsCode({ text }: RecognisedWord, next: RecognisedWord | undefined): boolean {
  return /^[A-Z]{4,}$/.test(text) && next !== undefined && next.text.length === text.length && CODE.test(next.text);
}

/** A group of a code, of which the engine has counted the signs. */
function groupOf(word: RecognisedWord, { text, confidence }: ReadSigns): RecognisedWord {
  const isOther = text !== word.text && text.length === word.text.length && confidence >= SURE.figures;
  return isOther ? { ...word, text, confidence: MOST_TRUST } : word;
}

function isAsked(word: RecognisedWord, isByHand: IsByHand): boolean {
  const { text, box: { x0, x1 } } = word;
  const longest = Math.max(LONGEST.word, LONGEST.sign * text.length);
  return x1 - x0 < longest * heightOf(word) &&
    (formOf(text) !== null || isLikeFigures(word, isByHand) || isDoubtful(word, isByHand));
}

/** Days and plates are asked about however sure an engine is, and figures by hand: it takes an 18 for a 13. Letters that it hardly read go before others. */
function worth(word: RecognisedWord, isByHand: IsByHand): number {
  if (formOf(word.text)) return 4;
  if (hasFigures(word)) return isByHand(word) ? 3 : 2;
  return isLikeFigures(word, isByHand) || word.confidence < HARDLY ? 1 : 0;
}

function isLikeFigures(word: RecognisedWord, isByHand: IsByHand): boolean {
  return LIKE_FIGURES.test(word.text) && word.confidence < CERTAIN && isByHand(word);
}

function isDoubtful(word: RecognisedWord, isByHand: IsByHand): boolean {
  const { text, confidence } = word;
  const letters = isByHand(word) ? DOUBT.lettersByHand : DOUBT.letters;
  const least = isCount(text) ? DOUBT.count : hasFigures(word) ? DOUBT.figures : letters;
  const isDoubted = confidence < least || CODE.test(text) || (hasFigures(word) && isByHand(word));
  return isDoubted && (isFigure(text) || signsOf(text).length > 1);
}

const hasFigures = ({ text }: { readonly text: string }) => /\d/.test(text);
/** Counts are as often written by hand as printed. */
const isCount = (text: string) => /^\d{1,3}$/.test(text);
const isFigure = (text: string) => /^\d$/.test(text);
/** What tells one word from another: in numbers and days commas and points are too small to be told for certain, codes have none. */
const signsOf = (text: string) => text.replace(/[^\p{L}\d/-]/gu, "").replace(/^[/-]+|[/-]+$/g, "");

const strokesIn = (signs: string) => signs.split("/").length;

function readOnce(word: RecognisedWord, signs: ReadSigns, isByHand: IsByHand): RecognisedWord {
  const form = formOf(word.text);
  const text = (form && readAs(form, word.text, signs)) ?? (isLikeFigures(word, isByHand) ? figuresIn(word, signs) : null);
  if (text !== null) return word.text.includes(text) ? agreed(word) : { ...word, text, confidence: MOST_TRUST };
  if (isDoubtful(word, isByHand) && isRight(word, signs, isByHand)) {
    return { ...word, text: signs.text, confidence: Math.min(signs.confidence, MOST_TRUST) };
  }
  return signs.confidence >= SURE.figures && signsOf(signs.text) === signsOf(word.text) ? agreed(word) : word;
}

const agreed = (word: RecognisedWord) => ({ ...word, confidence: Math.max(word.confidence, AGREED) });

/** As many figures as an engine saw signs, or one less, where they are nearly the likeliest: of a rule of the form the second reader sees nothing. */
function figuresIn({ text }: RecognisedWord, signs: ReadSigns): string | null {
  if (signs.text === "" || (signs.confidence < LIKE.sure && !LIKE.looks.test(signs.text))) return null;
  const lengths = [text.length, text.length - 1].filter((length) => length > 0);
  const ways = lengths.flatMap((length) => signs.shaped(Array.from({ length }, () => FIGURE)) ?? []);
  return ways.filter(({ lag }) => lag <= LIKE.lag).toSorted((one, other) => one.lag - other.lag)[0]?.text ?? null;
}

/** Whether the second reader is to be believed where it read something else. */
function isRight(word: RecognisedWord, { text, confidence }: ReadSigns, isByHand: IsByHand): boolean {
  const [told, seen] = [signsOf(word.text), signsOf(text)];
  // A word beside it got into its box, or a figure was taken for a letter that looks like it: engines do that as well, "2enne" for "Zenne".
  const isOtherKind = hasFigures(word) !== hasFigures({ text });
  const mayBe = !isOtherKind || (confidence >= SURE.otherKind && (isByHand(word) || word.confidence < COUNTED.letters));
  const isSame = !text.includes(" ") && mayBe && isFigure(told) === isFigure(seen) && seen !== "";
  const isOther = seen !== told || (CODE.test(word.text) && text !== word.text);
  return isOther && isSame &&
    (hasFigures(word) ? isFigures(word, told, seen, confidence) : isLetters(word, told, seen, confidence));
}

function isFigures(word: RecognisedWord, told: string, seen: string, confidence: number): boolean {
  const isCounted = word.confidence < COUNTED.figures || seen.length === told.length;
  // By hand a stroke between figures looks like a 1 to it.
  return isCounted && strokesIn(seen) >= strokesIn(told) && confidence >= SURE[isFigure(told) ? "figure" : "figures"];
}

/** Of words that engines are hardly in doubt about only one letter for another. */
function isLetters(word: RecognisedWord, told: string, seen: string, confidence: number): boolean {
  if (word.confidence >= COUNTED.all) return seen.length === told.length && confidence >= SURE.lettersCounted;
  return confidence >= SURE.letters && (word.confidence < COUNTED.letters || seen.length >= told.length);
}
