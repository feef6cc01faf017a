import type { RecognisedPage, RecognisedWord } from "../../recognition.ts";
import { barsOf, isBarred } from "./bars.ts";
import { isFrame } from "./frames.ts";
import { type InkSpot, inkSpots } from "./ink_spots.ts";
import { withoutDoubles } from "./seen_twice.ts";
import { levelOf, type LevelWord } from "./level.ts";
import { misreadStrokes } from "./strokes.ts";
import { type Walls, wallsOf } from "./walls.ts";

/** A word in pixels of a level page, with its neighbours in the row, whatever lines and columns the engine made of the page. */
export interface PlacedWord extends LevelWord {
  text: string;
  /** Height of its line, within reason. */
  readonly em: number;
  right: PlacedWord | null;
  left: PlacedWord | null;
  /** A rule of the form stands between it and what is right of it. */
  isWalled: boolean;
}

/** A page as words that know what stands beside them. */
export interface Layout {
  readonly page: number;
  /** From top to bottom by their middles. */
  readonly words: readonly PlacedWord[];
  /** Where it has ink that is no print; null where nobody looked. */
  readonly ink: readonly InkSpot[] | null;
  /** None where nobody looked. */
  readonly walls: Walls;
}

/** A densely printed page of A4 has about a thousand. */
const MOST_WORDS = 2_000;

/** Dots or a line from a label to its value: a gap. */
const LEADER = /^(?:[._·‥]{3,}|\.*…[.…]*|\.?_+)$/;

/** In heights of the other words of its line: no word of print stands out so. */
const SCRAWL = 1.85;

/** Gap after which a word belongs to the next cell or column, in heights of the row. */
export const WIDE_GAP = 1.6;

/** The words of a page, labels cut off from values that touch them, each with the nearest word of its row on either side. */
export function layOut(page: RecognisedPage, number: number): Layout {
  const levelled = levelOf(page), walls = wallsOf(page, levelled);
  const lines = linesOf(page).filter(({ words }) => !isFrame(words)).map(({ words }) =>
    apart(
      words.flatMap(piecesOf).filter((word) => word.text.trim() !== "" && !LEADER.test(word.text) && !isSpeck(word)).map(
        levelled,
      ),
    )
  );
  const heights = lines.flat().map(({ y0, y1 }) => y1 - y0).sort((a, b) => a - b);
  const typical = heights[heights.length >> 1] ?? 1;
  const placed = lines.flatMap((written) => {
    const line = written.filter((word) => !isScrap(word, typical));
    const print = line.filter(({ text }) => /[\p{L}\d]/u.test(text));
    const tall = (print.length > 0 ? print : line).map(({ y0, y1 }) => y1 - y0).sort((a, b) => a - b);
    // What a pen drew beside print is no measure of it.
    const tallest = tall.findLast((height) => height < SCRAWL * tall[tall.length >> 1]!)!;
    return line.map((word): PlacedWord => ({
      ...word,
      em: Math.min(Math.max(tallest, 0.8 * typical), 2.5 * typical),
      right: null,
      left: null,
      isWalled: false,
    }));
  }).sort((a, b) => middleOf(a) - middleOf(b));
  const told = withoutDoubles(placed), bars = barsOf(told, walls), words = told.filter((word) => !bars.has(word));
  words.forEach((word, index) => {
    const right = nearestRight(words, index);
    word.right = right;
    if (right && (right.left === null || right.left.x0 < word.x0)) right.left = word;
  });
  words.forEach(reachFirst);
  words.forEach((word) => {
    const { right } = word;
    word.isWalled = right !== null && (walls.between(word, right) || isBarred(bars, word, right));
  });
  misreadStrokes(words).forEach((word) => word.text = "/");
  return { page: number, words, ink: inkSpots(page.ink, levelled), walls };
}

/** Of what is no word, and of what is no figure: how much an engine makes of it, and how high it is, in heights of a typical word. */
const SCRAP = { confidence: 60, height: 0.3 }, SIDE = { high: 6, wide: 1 }, LOW_FIGURE = { confidence: 75, height: 0.6 };
/** Below this an engine saw a sign, but not which. */
const SPECK = 60;
/** And below this a dash is a piece of a frame. */
const FRAME = 45;

/** Dots and dashes that were hardly seen: dust, or the frame that a heading stands in. */
function isSpeck({ text, confidence }: RecognisedWord): boolean {
  return (confidence < SPECK && /^[.,:;'"`’_-]+$/.test(text)) || (confidence < FRAME && /^[—-]+$/.test(text));
}

/** What an engine took for letters or a figure, but hardly saw, and lower than any: a piece of a rule, or a letter of small print. */
function isScrap({ text, confidence, x0, x1, y0, y1 }: LevelWord, typical: number): boolean {
  // The dashed side of a box.
  if (confidence < SCRAP.confidence && y1 - y0 > SIDE.high * typical && x1 - x0 < SIDE.wide * typical) return true;
  const { confidence: least, height } = /^\d$/.test(text) ? LOW_FIGURE : SCRAP;
  return confidence < least && y1 - y0 < height * typical && /[\p{L}\d|]/u.test(text);
}

/** Words of a line that an engine cut out so widely that they reach into the next, cut off there. */
function apart(line: readonly LevelWord[]): LevelWord[] {
  return line.map((word, at) => {
    const next = line[at + 1];
    return next !== undefined && next.x0 > word.x0 && next.x0 < word.x1 ? { ...word, x1: next.x0 } : word;
  });
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

/** The empty space between a word and the next of its row, in heights of the row; wide where a rule of the form parts them. */
export function gapAfter({ x1, em, right, isWalled }: PlacedWord): number {
  if (right === null) return Infinity;
  return Math.max((right.x0 - x1) / Math.max(em, right.em), isWalled ? WIDE_GAP + 2 : -Infinity);
}

/** Writing that is much higher than the print beside it, and letters on one line that end near the same height, in heights of the row. */
const WRITTEN = 1.5, BASELINE = 0.2;
/** What an engine is as sure of is print, and as high but with a rule of the form. */
const SURE = 70;

/** How far above its label's line a hand writes on a dotted one, how far behind the colon or a word, and how large, in heights of the row. */
const RAISED = { up: 0.9, behindColon: { beside: 3.5, high: 1.1 }, behindWord: { beside: 0.6, high: 1.5 } };

/** Whether what stands behind a colon, or right behind a word, was written higher, on the dots of the form: as large as a hand does. */
function isRaised(word: PlacedWord, other: PlacedWord, apart: number): boolean {
  const em = Math.max(word.em, other.em), label = /\p{L}/u.test(word.text) ? word : word.left ?? word;
  const { beside, high } = /:$/.test(word.text) ? RAISED.behindColon : RAISED.behindWord;
  const isBehind = /:$/.test(word.text) || (/\p{Ll}$/u.test(word.text) && other.y1 > word.y0);
  return isBehind && other.y0 < word.y0 && apart < RAISED.up * em &&
    other.y1 - other.y0 > high * (label.y1 - label.y0) &&
    other.x0 - word.x1 < beside * em;
}

function nearestRight(words: readonly PlacedWord[], index: number): PlacedWord | null {
  const word = words[index]!;
  let nearest = null as PlacedWord | null, raised = null as PlacedWord | null;
  const consider = (other: PlacedWord): boolean => {
    const apart = Math.abs(middleOf(other) - middleOf(word));
    if (apart > 2.5 * word.em) return false;
    // An accent makes the box of a letter wider than its foot, and the next word begins within.
    const isFurther = other.x0 > (word.x0 + word.x1) / 2 || (other.x0 > word.x0 && (other.x0 + other.x1) / 2 > word.x1);
    const em = Math.max(word.em, other.em);
    // A hand writes larger than the label before it, but on the same line.
    const isLevel = apart < 0.5 * em ||
      (apart < em && other.y1 - other.y0 > WRITTEN * em && Math.abs(other.y1 - word.y1) < BASELINE * em) ||
      (apart < em && word.y1 - word.y0 > WRITTEN * em && word.confidence > SURE && other.y0 > word.y0 && other.y1 < word.y1);
    if (isLevel && isFurther && (nearest === null || other.x0 < nearest.x0)) nearest = other;
    if (isFurther && (raised === null || other.x0 < raised.x0) && isRaised(word, other, apart)) raised = other;
    return true;
  };
  for (let i = index + 1; i < words.length && consider(words[i]!); i++);
  for (let i = index - 1; i >= 0 && consider(words[i]!); i--);
  return raised !== null && (nearest === null || nearest.x0 > raised.x1 + raised.em) ? raised : nearest;
}

/** How far words of one phrase stand apart, and its first word above its label, in heights of the row; and how much larger than the label it is. */
const OF_PHRASE = { beside: 1, up: 1, tall: 1.2 };

/** Has a word lead to the first of a phrase of which only a further one is level with it: what a hand writes above a dotted line rises and falls. */
function reachFirst(word: PlacedWord): void {
  const { right } = word;
  if (right === null || right.left === word) return;
  let first = right;
  while (first.left !== null && first.left !== word && first.left.right === first && first.left.x0 > word.x1) {
    const { left } = first;
    if (first.x0 - left.x1 > OF_PHRASE.beside * Math.max(first.em, left.em)) return;
    first = left;
  }
  const up = middleOf(word) - middleOf(first), isByHand = first.y1 - first.y0 > OF_PHRASE.tall * (word.y1 - word.y0);
  if (first === right || first.left !== null || !isByHand || up < 0 || up > OF_PHRASE.up * first.em) return;
  word.right = first;
  first.left = word;
}

const PLATE_WITH_COLON = /^[A-Z]{2}:\d{3}[-–][A-Z]{2}$/;

/**
 * "N°OT-12", "Date:12/03", "du12/03/2026", "àjour": the label and what touches it, the box shared out by letters. No other word begins with "à". Letters that
 * an engine takes for a trade mark are letters, what looks like a small L before capitals is a capital, and the line that somebody wrote on is no sign.
 */
function piecesOf({ text: seen, confidence, box }: RecognisedWord): RecognisedWord[] {
  // A figure with a piece of the rule or the paper beside it: "0]".
  const figure = confidence < SPECK ? seen.replace(/^(\d{1,3})\]$/, "$1") : seen;
  const text = figure.replace(/^_+(?=[\p{L}\d])|(?<=[\p{L}\d])_+$/gu, "").replace(/T?™/g, "TM").replace(
    /(?<![\p{L}\d])l(?=\p{Lu}{2})/gu,
    "I",
  );
  const pieces = text.split(
    /(?<=\p{L}\)?(?:°:|[:°]))(?=[\p{L}\d])|(?<=(?:^|\/)(?:le|on|du|el|am))(?=\d{1,2}(?:[/.-]|$))|(?<=\p{Ll}{2})(?=\d{1,2}[/.]\d{1,2}[/.]\d)|(?<=^[àÀ])(?=\p{L}{2})|(?<=\p{L}{2})(?=\|)|(?<=\|)(?=\p{L}{2})/u,
  ).filter(Boolean);
  // The first dash of a plate that was read as a colon parts nothing.
  if (PLATE_WITH_COLON.test(text)) return [{ text, confidence, box }];
  let at = 0;
  return pieces.map((piece) => {
    const [from, to] = [at / text.length, (at += piece.length) / text.length];
    const width = box.x1 - box.x0;
    return { text: piece, confidence, box: { ...box, x0: box.x0 + from * width, x1: box.x0 + to * width } };
  });
}
