import { boxAround } from "../../../../domain/documents/box_around.ts";
import type { RecognisedLine, RecognisedWord } from "../../../../domain/documents/recognition.ts";
import { formOf, formOfParts, readAs } from "./formed_word.ts";
import type { Look, ReadSigns } from "./sign_reader.ts";

/** Below, what an engine says of a word with figures is asked about again, and of a word of letters: those it knows, and is seldom wrong about. */
const DOUBT = { count: 94, figures: 90, letters: 88 };
/** From here on it has at least counted the signs, of a word of letters those that it saw. */
const COUNTED = { figures: 90, letters: 70 };
/** Letters and figures mixed, as in no word: engines are sure of them too early. */
const CODE = /^(?=.*\d)(?=.*[A-Z])[A-Z\d./:;-]{4,}$/;
/** What engines take figures by hand for. */
const LIKE_FIGURES = /^(?=.*\D)[\d|lI!SsZzqgGB&éÿ$]{1,3}$/;
/** Above, a rule is a rule, and a letter a letter. */
const CERTAIN = 97;
/** How sure the second reader has to be of each sign; a rule of a form looks like a 1 to it too. */
const SURE = { figure: 95, figures: 85, letters: 80, like: 45, one: 75 };
/** Of what two readers read differently. */
const MOST_TRUST = 80;
/** Parts of a day: signs that figures by hand are taken for, and how far apart they stand at most, in heights of the first. */
const PART = /^[\d/.,(|lI!SsZzqgGBOo-]{1,10}$/, APART = 1.2;
/** What is longer is no word, in heights of its line; a code of many signs may be, where they stand apart. */
const LONGEST = { word: 15, sign: 1.6 };
/** A page that is hard to read has hundreds of doubtful words: each takes some 50 ms, and little would be right of them. */
const MOST_WORDS = 40;
/** Nobody writes more days in parts on one page. */
const MOST_DAYS = 8;

/**
 * The words that an engine was not sure of, read a second time sign by sign: engines know words, and take the Q of a code for an O, and a 3 for an 8. What
 * the second reader is sure of is taken, with less trust.
 */
export async function readAgain(lines: readonly RecognisedLine[], look: Look): Promise<RecognisedLine[]> {
  const whole = await withWholeDays(lines, look);
  const groups = new Set(whole.flatMap(({ words }) => words.filter((word, at) => beginsCode(word, words[at + 1]))));
  const asked = whole.flatMap(({ words }) => words).filter((word) => groups.has(word) || isAsked(word))
    .sort((one, other) => worth(other) - worth(one))
    .slice(0, MOST_WORDS);
  const reread = new Map<RecognisedWord, RecognisedWord>();
  for (const word of asked) {
    const signs = await look(word.box);
    reread.set(word, groups.has(word) ? groupOf(word, signs) : readOnce(word, signs));
  }
  return whole.map(({ words }) => ({ words: words.map((word) => reread.get(word) ?? word) }));
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

/** The lines, of which parts of one day are one word: "0S/11/2 026", "| S / l2/ 2026". */
async function withWholeDays(lines: readonly RecognisedLine[], look: Look): Promise<RecognisedLine[]> {
  /** What becomes of parts: of the first the whole, of the others nothing. */
  const parts = new Map<RecognisedWord, readonly RecognisedWord[]>();
  const runs = lines.flatMap(({ words }) => runsOf(words)).flatMap((run) => {
    const told = run.map(({ text }) => text), form = formOfParts(told);
    return form === null ? [] : [{ run, form, told: told.join("") }];
  });
  for (const { run, form, told } of runs.slice(0, MOST_DAYS)) {
    const box = boxAround(run.map((word) => word.box)), text = readAs(form, told, await look(box));
    if (text === null) continue;
    for (const [at, part] of run.entries()) parts.set(part, at === 0 ? [{ text, confidence: MOST_TRUST, box }] : []);
  }
  return lines.map(({ words }) => ({ words: words.flatMap((word) => parts.get(word) ?? [word]) }));
}

/** The words of a line, those together that follow each other and may be parts of one. */
function runsOf(words: readonly RecognisedWord[]): RecognisedWord[][] {
  const runs: RecognisedWord[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    if (run !== undefined && isNear(run.at(-1)!, word)) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** Whether two words may be parts of one: both of signs that figures by hand are taken for, and no farther apart than figures on a line to write on. */
function isNear(one: RecognisedWord, other: RecognisedWord): boolean {
  return other.box.x0 - one.box.x1 < APART * (one.box.y1 - one.box.y0) && PART.test(one.text) && PART.test(other.text);
}

function isAsked(word: RecognisedWord): boolean {
  const { text, box: { x0, y0, x1, y1 } } = word;
  const longest = Math.max(LONGEST.word, LONGEST.sign * text.length);
  return x1 - x0 < longest * (y1 - y0) && (formOf(text) !== null || isLikeFigures(word) || isDoubtful(word));
}

/** Days and plates are asked about however sure an engine is: by hand it takes an 18 for a 13. */
const worth = (word: RecognisedWord) => formOf(word.text) ? 2 : hasFigures(word) || isLikeFigures(word) ? 1 : 0;

const isLikeFigures = ({ text, confidence }: RecognisedWord) => LIKE_FIGURES.test(text) && confidence < CERTAIN;

function isDoubtful(word: RecognisedWord): boolean {
  const { text, confidence } = word;
  const least = isCount(text) ? DOUBT.count : hasFigures(word) ? DOUBT.figures : DOUBT.letters;
  return (confidence < least || CODE.test(text)) && (isFigure(text) || signsOf(text).length > 1);
}

const hasFigures = ({ text }: { readonly text: string }) => /\d/.test(text);
/** Counts are as often written by hand as printed. */
const isCount = (text: string) => /^\d{1,3}$/.test(text);
const isFigure = (text: string) => /^\d$/.test(text);
/** What tells one word from another: in numbers and days commas and points are too small to be told for certain, codes have none. */
const signsOf = (text: string) => text.replace(/[^\p{L}\d/-]/gu, "").replace(/^[/-]+|[/-]+$/g, "");

function readOnce(word: RecognisedWord, signs: ReadSigns): RecognisedWord {
  const form = formOf(word.text);
  const text = (form && readAs(form, word.text, signs)) ?? (isLikeFigures(word) ? figuresIn(signs) : null);
  if (text !== null) return word.text.includes(text) ? word : { ...word, text, confidence: MOST_TRUST };
  return isDoubtful(word) && isRight(word, signs)
    ? { ...word, text: signs.text, confidence: Math.min(signs.confidence, MOST_TRUST) }
    : word;
}

/** Figures alone, of which the reader is sure enough where an engine saw what looks like them. */
function figuresIn({ text, confidence }: ReadSigns): string | null {
  return /^\d{1,3}$/.test(text) && confidence >= (text === "1" ? SURE.one : SURE.like) ? text : null;
}

/** Whether the second reader is to be believed where it read something else. */
function isRight(word: RecognisedWord, { text, confidence }: ReadSigns): boolean {
  const [told, seen] = [signsOf(word.text), signsOf(text)];
  // A word beside it got into its box, or a figure was taken for a letter that looks like it.
  const isSame = !text.includes(" ") && hasFigures(word) === hasFigures({ text }) && isFigure(told) === isFigure(seen) &&
    seen !== "";
  const isCounted = hasFigures(word)
    ? word.confidence < COUNTED.figures || seen.length === told.length
    : word.confidence < COUNTED.letters || seen.length >= told.length;
  const isSure = confidence >= SURE[isFigure(told) ? "figure" : hasFigures(word) ? "figures" : "letters"];
  const isOther = seen !== told || (CODE.test(word.text) && text !== word.text);
  return isOther && isSame && isCounted && isSure;
}
