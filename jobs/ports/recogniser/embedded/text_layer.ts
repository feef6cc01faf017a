import type { Box, RecognisedPage, RecognisedWord } from "../../../../domain/documents/recognition.ts";

/** A piece of text as PDF.js tells it: its matrix leads from letters to the page. */
export interface TextPiece {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

/** Two opposite corners on a page, in points. */
export type Rect = readonly [x0: number, y0: number, x1: number, y1: number];

/** How a page is shown: its size in points, and the matrix from the page to it, with the origin in the upper left corner. */
export interface PageView {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

/** Letters of a page that is text; fewer are a stamp or a page number on a scan. */
const ENOUGH_LETTERS = 60;
/** Of the size of its letters: how far a word goes below its line and above, and the widest gap inside a word. */
const DESCENT = 0.22;
const ASCENT = 0.78;
const GAP = 0.12;
/** What print covers goes further: accents on capitals, and letters that lean over. Of dotted and ruled lines to be filled in, it is their foot alone. */
const PRINT = { below: 0.3, above: 1.05, aside: 0.3 };
const LEADER = /[_.…·]{3,}/g;
const LEADER_HEIGHT = 0.2;

/** In points of the page. */
interface Placed extends Box {
  readonly text: string;
}

/** What a PDF's own text says of a page. */
export interface TextLayer {
  /** Certain to the letter. */
  readonly page: RecognisedPage;
  /** All that its text covers, which may be more than words: where a picture of the page shows print. */
  readonly printed: readonly Box[];
}

/** The page that a PDF's own text makes, with fields of a form at `fields`; null when there is too little of it, as on a scan. */
export function textLayer(pieces: readonly TextPiece[], fields: readonly Rect[], view: PageView): TextLayer | null {
  const letters = pieces.reduce((count, { str }) => count + (str.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
  if (letters < ENOUGH_LETTERS) return null;
  const lines = linesOf(pieces.flatMap((piece) => [...piece.str.matchAll(/\S+/g)].map((word) => placed(word, piece, view))));
  return {
    page: {
      width: Math.round(view.width),
      height: Math.round(view.height),
      lines: lines.map((line) => ({ words: joined(line).map((word) => wordOf(word, view)) })),
    },
    printed: [...pieces.flatMap((piece) => printOf(piece, view)), ...fields.map((rect) => boxOf(shownRect(rect, view), view))],
  };
}

/** Where words of a piece stand that are one space apart: letters are not all of one width, so that of single words less is known. */
function printOf(piece: TextPiece, view: PageView): Box[] {
  const words = piece.str.replace(LEADER, ({ length }) => " ".repeat(length)).matchAll(/\S+(?: \S+)*/g);
  return [
    ...Array.from(words, (word) => placed(word, piece, view, PRINT)),
    ...Array.from(piece.str.matchAll(LEADER), (line) => placed(line, piece, view, { ...PRINT, above: LEADER_HEIGHT })),
  ].map((print) => boxOf(print, view));
}

/** A part of a piece gets the part of its length that its letters are, and rises over its line by shares of their size. */
function placed(
  { 0: text, index }: RegExpExecArray,
  { str, width, transform }: TextPiece,
  view: PageView,
  { below, above, aside } = { below: DESCENT, above: ASCENT, aside: 0 },
): Placed {
  const [a, b, c, d, e, f] = multiply(view.transform, transform);
  const length = Math.hypot(a, b) || 1, size = Math.hypot(c, d);
  const from = index / str.length * width - aside * size, to = (index + text.length) / str.length * width + aside * size;
  const corners = [from, to].flatMap((along) =>
    [-below, above].map((rise) => [e + a / length * along + c * rise, f + b / length * along + d * rise] as const)
  );
  const xs = corners.map(([x]) => x), ys = corners.map(([, y]) => y);
  return {
    text,
    x0: Math.min(...xs),
    x1: Math.max(...xs),
    y0: Math.min(...ys),
    y1: Math.max(Math.max(...ys), Math.min(...ys) + size / 10),
  };
}

/** Words whose middles lie at one height, from the top of the page down. */
function linesOf(words: readonly Placed[]): Placed[][] {
  const lines: Placed[][] = [];
  for (const word of [...words].sort((one, other) => middle(one) - middle(other))) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (first !== undefined && Math.abs(middle(word) - middle(first)) < (first.y1 - first.y0) / 2) line!.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.sort((one, other) => one.x0 - other.x0));
}

const middle = ({ y0, y1 }: Placed) => (y0 + y1) / 2;

/** Makes whole the words that a PDF draws in pieces. */
function joined(line: readonly Placed[]): Placed[] {
  const words: Placed[] = [];
  for (const word of line) {
    const before = words.at(-1);
    const gap = before === undefined ? Infinity : word.x0 - before.x1;
    if (before !== undefined && Math.abs(gap) < GAP * (word.y1 - word.y0)) {
      words[words.length - 1] = {
        text: before.text + word.text,
        x0: before.x0,
        x1: word.x1,
        y0: Math.min(before.y0, word.y0),
        y1: Math.max(before.y1, word.y1),
      };
    } else words.push(word);
  }
  return words;
}

function wordOf(word: Placed, view: PageView): RecognisedWord {
  return { text: word.text, confidence: 100, box: boxOf(word, view) };
}

function shownRect([left, low, right, high]: Rect, { transform }: PageView): Box {
  const [a, b, c, d, e, f] = transform as Matrix;
  const [x0, y0, x1, y1] = [a * left + c * low + e, b * left + d * low + f, a * right + c * high + e, b * right + d * high + f];
  return { x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) };
}

function boxOf({ x0, y0, x1, y1 }: Box, { width, height }: PageView): Box {
  const share = (at: number, of: number) => Math.round(Math.min(Math.max(at / of, 0), 1) * 10_000) / 10_000;
  return { x0: share(x0, width), y0: share(y0, height), x1: share(x1, width), y1: share(y1, height) };
}

type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];

/** Two matrices of PDF: first `second`, then `first`. */
function multiply(first: readonly number[], second: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = first as Matrix;
  const [A, B, C, D, E, F] = second as Matrix;
  return [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f];
}
