import type { LevelWord } from "./level.ts";

/** A word with its neighbours in the row. */
interface Word extends LevelWord {
  readonly em: number;
  readonly left: Word | null;
  readonly right: Word | null;
}

/** What an engine takes a stroke for, with less trust than it has in print. */
const MISREAD = /^[1lI!]$/, SURE = 88;
/** As many strokes between words tell that a form has each label in two languages. */
const LEAST = 3;
/** Between a stroke and a word beside it, in heights of the row. */
const SPACE = 0.8;

/** How a stroke that begins a line is read; it is no higher than the word behind it, as the number of a box is, and close below the label's first line, in heights of the row. */
const BEGINS = /^[1lI!|]!?$/, HIGHER = 1.2, BELOW = 1;

/**
 * The strokes between labels and their translations that were read as a figure: in "Poids brut 1 Gewicht" on a page that has "Expéditeur / Absender", also where the
 * translation has a line to itself.
 */
export function misreadStrokes<Placed extends Word>(words: readonly Placed[]): Placed[] {
  const between = words.filter(isBetween);
  return between.filter(({ text }) => text === "/").length < LEAST
    ? []
    : [...between.filter(({ text, confidence }) => MISREAD.test(text) && confidence < SURE), ...words.filter(beginsLine(words))];
}

/** Whether a sign stands right before a word that begins as a label does, below the beginning of another line. */
function beginsLine(words: readonly Word[]): (word: Word) => boolean {
  return ({ text, left, right, x0, x1, y0, y1, em }) =>
    BEGINS.test(text) && right !== null && /^\p{Lu}\p{Ll}{2}/u.test(right.text) && right.x0 - x1 < SPACE * em &&
    (left === null || x0 - left.x1 > em) && y1 - y0 < HIGHER * (right.y1 - right.y0) &&
    words.some((other) => Math.abs(other.x0 - x0) < em / 2 && other.y0 < y0 && y0 - other.y1 < BELOW * em);
}

/** Whether words of a label stand right before a sign and right behind it, the latter as a label begins. */
function isBetween({ text, left, right, x0, x1 }: Word): boolean {
  return text.length === 1 && left !== null && right !== null && /\p{Ll}{2}$/u.test(left.text) &&
    /^\p{Lu}\p{Ll}/u.test(right.text) &&
    x0 - left.x1 < SPACE * left.em && right.x0 - x1 < SPACE * right.em;
}
