import type { Box, RecognisedPage, RecognisedWord } from "../../../../domain/documents/recognition.ts";

/** A piece of text as PDF.js tells it: its matrix leads from letters to the page. */
export interface TextPiece {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

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

interface Placed {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** The page that a PDF's own text makes, certain to the letter; null when there is too little of it, as on a scan. */
export function textLayer(pieces: readonly TextPiece[], view: PageView): RecognisedPage | null {
  const letters = pieces.reduce((count, { str }) => count + (str.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
  if (letters < ENOUGH_LETTERS) return null;
  const lines = linesOf(pieces.flatMap((piece) => wordsOf(piece, view)));
  return {
    width: Math.round(view.width),
    height: Math.round(view.height),
    lines: lines.map((line) => ({ words: joined(line).map((word) => wordOf(word, view)) })),
  };
}

/** Each word gets the part of its piece's length that its letters are. */
function wordsOf({ str, width, transform }: TextPiece, view: PageView): Placed[] {
  const [a, b, c, d, e, f] = multiply(view.transform, transform);
  const length = Math.hypot(a, b) || 1, size = Math.hypot(c, d);
  const along = [a / length * width, b / length * width] as const;
  const up = [c, d] as const;
  return [...str.matchAll(/\S+/g)].map(({ 0: text, index }) => {
    const from = index / str.length, to = (index + text.length) / str.length;
    const corners = [from, to].flatMap((share) =>
      [-DESCENT, ASCENT].map((rise) => [e + along[0] * share + up[0] * rise, f + along[1] * share + up[1] * rise] as const)
    );
    const xs = corners.map(([x]) => x), ys = corners.map(([, y]) => y);
    return {
      text,
      x0: Math.min(...xs),
      x1: Math.max(...xs),
      y0: Math.min(...ys),
      y1: Math.max(Math.max(...ys), Math.min(...ys) + size / 10),
    };
  });
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

function wordOf({ text, x0, x1, y0, y1 }: Placed, { width, height }: PageView): RecognisedWord {
  const share = (at: number, of: number) => Math.round(Math.min(Math.max(at / of, 0), 1) * 10_000) / 10_000;
  const box: Box = { x0: share(x0, width), y0: share(y0, height), x1: share(x1, width), y1: share(y1, height) };
  return { text, confidence: 100, box };
}

/** Two matrices of PDF, [a b c d e f]: first `second`, then `first`. */
function multiply(first: readonly number[], second: readonly number[]): [number, number, number, number, number, number] {
  const [a, b, c, d, e, f] = first as [number, number, number, number, number, number];
  const [A, B, C, D, E, F] = second as [number, number, number, number, number, number];
  return [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f];
}
