import type { RecognisedPage, RecognisedWord } from "../recognition.ts";
import { type InkSpot, inkSpots } from "./ink_spots.ts";
import { levelOf, type LevelWord } from "./level.ts";

/** A word in pixels of a level page, with its neighbours in the row, whatever lines and columns the engine made of the page. */
export interface PlacedWord extends LevelWord {
  /** Height of its line, within reason. */
  readonly em: number;
  right: PlacedWord | null;
  left: PlacedWord | null;
}

/** A page as words that know what stands beside them. */
export interface Layout {
  readonly page: number;
  /** From top to bottom by their middles. */
  readonly words: readonly PlacedWord[];
  /** Where it has ink that is no print; null where nobody looked. */
  readonly ink: readonly InkSpot[] | null;
}

/** A densely printed page of A4 has about a thousand. */
const MOST_WORDS = 2_000;

/** Gap after which a word belongs to the next cell or column, in heights of the row. */
export const WIDE_GAP = 1.6;

/** The words of a page, labels cut off from values that touch them, each with the nearest word of its row on either side. */
export function layOut(page: RecognisedPage, number: number): Layout {
  const levelled = levelOf(page);
  const lines = linesOf(page).map(({ words }) => words.flatMap(piecesOf).filter(({ text }) => text.trim() !== "").map(levelled));
  const heights = lines.flat().map(({ y0, y1 }) => y1 - y0).sort((a, b) => a - b);
  const typical = heights[heights.length >> 1] ?? 1;
  const words = lines.flatMap((line) => {
    const tallest = Math.max(...line.map(({ y0, y1 }) => y1 - y0));
    return line.map((word): PlacedWord => ({
      ...word,
      em: Math.min(Math.max(tallest, 0.8 * typical), 2.5 * typical),
      right: null,
      left: null,
    }));
  }).sort((a, b) => middleOf(a) - middleOf(b));
  words.forEach((word, index) => {
    const right = nearestRight(words, index);
    word.right = right;
    if (right && (right.left === null || right.left.x0 < word.x0)) right.left = word;
  });
  return { page: number, words, ink: inkSpots(page.ink, levelled) };
}

/** The lines of a page up to the most words that one can have: the work is bounded whatever a file says. */
function linesOf({ lines }: RecognisedPage): RecognisedPage["lines"] {
  let count = 0;
  return lines.filter(({ words }) => (count += words.length) <= MOST_WORDS);
}

/** The height at which a word stands. */
export function middleOf(word: LevelWord): number {
  return (word.y0 + word.y1) / 2;
}

/** The empty space between a word and the next of its row, in heights of the row. */
export function gapAfter(word: PlacedWord): number {
  return word.right === null ? Infinity : (word.right.x0 - word.x1) / Math.max(word.em, word.right.em);
}

function nearestRight(words: readonly PlacedWord[], index: number): PlacedWord | null {
  const word = words[index]!;
  let nearest: PlacedWord | null = null;
  const consider = (other: PlacedWord): boolean => {
    const apart = Math.abs(middleOf(other) - middleOf(word));
    if (apart > 2.5 * word.em) return false;
    const beside = apart < 0.5 * Math.max(word.em, other.em) && other.x0 > (word.x0 + word.x1) / 2;
    if (beside && (nearest === null || other.x0 < nearest.x0)) nearest = other;
    return true;
  };
  for (let i = index + 1; i < words.length && consider(words[i]!); i++);
  for (let i = index - 1; i >= 0 && consider(words[i]!); i--);
  return nearest;
}

/**
 * "N°OT-12", "Date:12/03", "du12/03/2026", "àjour": the label and what touches it, the box shared out by letters. No other word begins with "à". Letters that
 * an engine takes for a trade mark are letters.
 */
function piecesOf({ text: seen, confidence, box }: RecognisedWord): RecognisedWord[] {
  const text = seen.replace(/T?™/g, "TM");
  const pieces = text.split(
    /(?<=\p{L}\)?[:°])(?=[\p{L}\d])|(?<=\p{Ll}{2})(?=\d{1,2}[/.]\d{1,2}[/.]\d)|(?<=^[àÀ])(?=\p{L}{2})/u,
  ).filter(Boolean);
  let at = 0;
  return pieces.map((piece) => {
    const [from, to] = [at / text.length, (at += piece.length) / text.length];
    const width = box.x1 - box.x0;
    return { text: piece, confidence, box: { ...box, x0: box.x0 + from * width, x1: box.x0 + to * width } };
  });
}
