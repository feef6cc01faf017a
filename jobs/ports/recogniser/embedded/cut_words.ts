import { boxAround } from "../../../../domain/documents/box_around.ts";
import type { Box, RecognisedLine, RecognisedWord } from "../../../../domain/documents/recognition.ts";
import { isRead } from "./is_read.ts";
import { MOST_TRUST, putTogether, type Reread, withReread } from "./second_reading.ts";
import type { Look, ReadSigns } from "./sign_reader.ts";

/** Pieces of one word stand no farther apart, in heights of the lower one, and are on one level by so much of it; a blank is wider. */
const NEAR = { gap: 0.12, level: 0.6 };
/** What overlaps by more of the smaller one was told twice. */
const TWICE = 0.7;
/** One word, of whose signs the second reader is sure. */
const WORD = /^\S*[\p{L}\d]\S*$/u, SURE = 85;
/** Engines cut few words of a page. */
const MOST = 8;

/** The lines of a page, with words whole that an engine cut, "SA" beside "ÔNE": pieces without a blank between them are read as one, where the second reader is sure of that. */
export async function withCutWords(lines: readonly RecognisedLine[], look: Look): Promise<RecognisedLine[]> {
  const reread: Reread = new Map();
  const words = lines.flatMap((line) => line.words).filter(isPiece);
  const pairs = words.flatMap((one, at) => words.slice(at + 1).filter((other) => isCut(one, other)).map((other) => [one, other]));
  for (const pair of pairs.slice(0, MOST)) {
    if (pair.some((word) => reread.has(word))) continue;
    const box = boxAround(pair.map((word) => word.box)), signs = await look(box);
    if (!isWhole(signs, pair)) continue;
    putTogether(reread, pair, { text: signs.text, confidence: Math.min(signs.confidence, MOST_TRUST), box });
  }
  return withReread(lines, reread);
}

const isPiece = (word: RecognisedWord) => isRead(word) && /^[\p{L}\d].*[\p{L}\d]$/u.test(word.text);

function isCut({ box: one }: RecognisedWord, { box: other }: RecognisedWord): boolean {
  const height = Math.min(one.y1 - one.y0, other.y1 - other.y0), across = shared(one, other, "x");
  return across > -NEAR.gap * height && shared(one, other, "y") > NEAR.level * height &&
    across < TWICE * Math.min(one.x1 - one.x0, other.x1 - other.x0);
}

/** How far two boxes overlap along an axis; less than nothing is the space between them. */
function shared(one: Box, other: Box, axis: "x" | "y"): number {
  return Math.min(one[`${axis}1`], other[`${axis}1`]) - Math.max(one[`${axis}0`], other[`${axis}0`]);
}

/** Whether what was read in the place of both is one word, and more than one of them. */
function isWhole({ text, confidence }: ReadSigns, parts: readonly RecognisedWord[]): boolean {
  return confidence >= SURE && WORD.test(text) && parts.every((part) => part.text !== text && part.text.length <= text.length);
}
