import type { RecognisedLine, RecognisedWord } from "../../../../domain/documents/recognition.ts";

/** Figures by hand are taller than print, by so much of its middle height; engines are sure of an 8 that they take for a 3. */
const TALL = 1.25;

/** Whether a word is so much taller than most on its page that it may be written by hand. */
export type IsByHand = (word: RecognisedWord) => boolean;

/** Tells which words of a page are. */
export function tallerThanPrint(lines: readonly RecognisedLine[]): IsByHand {
  const heights = lines.flatMap(({ words }) => words).filter(({ text }) => /[\p{L}\d]{2}/u.test(text)).map(heightOf).toSorted((
    a,
    b,
  ) => a - b);
  const tall = TALL * (heights[Math.floor(heights.length / 2)] ?? 0);
  return (word) => heightOf(word) > tall;
}

/** How high a word is, in pixels. */
export const heightOf = ({ box: { y0, y1 } }: RecognisedWord) => y1 - y0;
