import type { Box, RecognisedLine, RecognisedWord } from "../../../../domain/documents/recognition.ts";
import type { Gray } from "../pictures/gray.ts";
import { heightOf, tallerThanPrint } from "./by_hand.ts";

/** By how much of a box its ink has to be lower for the box to be wrong. */
const LOWER = 0.15;

/**
 * The words of a page, tall ones in boxes as high as their ink: beside a cell of two lines an engine gives the words of one line between them the height of both. `ink` is one
 * where there is ink that is no rule of the form.
 */
export function tightBoxes(
  lines: readonly RecognisedLine[],
  ink: Uint8Array,
  page: Pick<Gray, "width" | "height">,
): RecognisedLine[] {
  const isTall = tallerThanPrint(lines);
  return lines.map(({ words }) => ({ words: words.map((word) => isTall(word) ? tight(word, ink, page) : word) }));
}

function tight(word: RecognisedWord, ink: Uint8Array, { width, height }: Pick<Gray, "width" | "height">): RecognisedWord {
  const box: Box = {
    x0: Math.max(0, Math.floor(word.box.x0)),
    x1: Math.min(width, Math.ceil(word.box.x1)),
    y0: Math.max(0, Math.floor(word.box.y0)),
    y1: Math.min(height, Math.ceil(word.box.y1)),
  };
  let [y0, y1] = [box.y1, box.y0];
  for (let y = box.y0; y < box.y1; y++) {
    if (!ink.subarray(y * width + box.x0, y * width + box.x1).includes(1)) continue;
    y0 = Math.min(y0, y);
    y1 = y + 1;
  }
  return y1 > y0 && heightOf(word) - (y1 - y0) > LOWER * heightOf(word) ? { ...word, box: { ...word.box, y0, y1 } } : word;
}
