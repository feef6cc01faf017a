import type { Box, RecognisedLine } from "../../../../domain/documents/recognition.ts";
import type { Gray } from "../pictures/gray.ts";
import { straySigns } from "../pictures/stray_signs.ts";
import { FIGURE } from "./formed_word.ts";
import { isRead } from "./is_read.ts";
import { holds, MOST_TRUST } from "./second_reading.ts";
import type { Look, ReadSigns } from "./sign_reader.ts";

/** Below, letters are too small for a second look to find anything. */
const LEAST_EM = 10;
/** Signs of which at least two are letters or figures, without a gap. */
const WORD = /^[(]?[\p{L}\d][\p{L}\d.,:/+'’-]*[\p{L}\d%)][.,:]?$/u;
/** How sure the reader has to be of each sign, and of a figure that stands alone: rings and corners look like figures, and strokes like a 1. */
const SURE = 90, SURE_ALONE = { print: 97, one: 100, byHand: 60, oneByHand: 65 };
/** Figures by hand are so much taller than print, and a 1 no wider, in heights of a line. */
const BY_HAND = { tall: 1.3, one: 0.6 };
/** Letters that the reader takes figures by hand for, and by how much less likely the figure may be, as a natural logarithm. */
const LIKE_FIGURE = /^[SZBGqgb]$/, MOST_LAG = 3;

/**
 * What the engine passed over, as it does with a figure that is alone in its cell, and with words of a blurred photo: what is left of the ink and has the size
 * of signs is read sign by sign. A letter that stands alone is left out, or a figure that looks like it.
 */
export async function secondLook(
  level: Gray,
  mask: Uint8Array,
  lines: readonly RecognisedLine[],
  look: Look,
): Promise<RecognisedLine[]> {
  const words = lines.flatMap((line) => line.words);
  const heights = words.map(({ box }) => box.y1 - box.y0).sort((one, other) => one - other);
  const em = heights[heights.length >> 1] ?? 0;
  if (em < LEAST_EM) return [];
  const read = words.filter(isRead).map(({ box }) => box);
  const found: RecognisedLine[] = [];
  for (const box of straySigns(mask, level, em).filter((stray) => !read.some((other) => holds(other, stray)))) {
    const signs = await look(box), text = textIn(signs, box, em);
    if (text !== null) found.push({ words: [{ text, confidence: Math.min(signs.confidence, MOST_TRUST), box }] });
  }
  return found;
}

/** What was read in a box, where that is certain enough. */
function textIn(signs: ReadSigns, box: Box, em: number): string | null {
  const { text, confidence } = signs, isTall = box.y1 - box.y0 > BY_HAND.tall * em;
  if (isTall && LIKE_FIGURE.test(text)) {
    const figure = signs.shaped([FIGURE]);
    return figure !== null && figure.lag <= MOST_LAG ? figure.text : null;
  }
  const least = /^\d[.,]?$/.test(text) ? leastAlone(text, isTall, (box.x1 - box.x0) / em) : WORD.test(text) ? SURE : Infinity;
  return confidence >= least ? text : null;
}

function leastAlone(figure: string, isTall: boolean, width: number): number {
  if (/^1/.test(figure)) return isTall && width < BY_HAND.one ? SURE_ALONE.oneByHand : SURE_ALONE.one;
  return isTall && !/^0/.test(figure) ? SURE_ALONE.byHand : SURE_ALONE.print;
}
