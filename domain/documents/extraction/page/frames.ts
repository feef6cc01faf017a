import type { RecognisedWord } from "../../recognition.ts";

/** Corners, and strokes one above the other, as matrix printers draw boxes; a stroke may be read as a letter of its shape. */
const CORNER = /^\++$/, STROKE = /^\|+$/, LIKE_STROKE = /^[Il!\[\]]$/;
/** What an engine makes of a row of dashes it hardly believes. */
const DOUBTFUL = 60;

/** Whether a line of a page is but a piece of a box drawn with signs: "+-------+", "|       |". */
export function isFrame(words: readonly RecognisedWord[]): boolean {
  const corners = words.filter(({ text }) => CORNER.test(text)), strokes = words.filter(({ text }) => STROKE.test(text));
  const others = words.filter((word) => !corners.includes(word) && !strokes.includes(word));
  if (corners.length > 0) return words.length > 1 && others.every(({ confidence }) => confidence < DOUBTFUL);
  return strokes.length > 0 && words.length > 1 &&
    others.every(({ text, confidence }) => LIKE_STROKE.test(text) && confidence < DOUBTFUL);
}
