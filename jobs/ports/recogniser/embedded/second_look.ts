import type { RecognisedLine, RecognisedWord } from "../../../../domain/documents/recognition.ts";
import type { Gray } from "../pictures/gray.ts";
import { COPIES, signsInRows, straySigns } from "../pictures/stray_signs.ts";
import { pgmOf } from "./pgm_of.ts";
import { tsvLines } from "./tsv_lines.ts";
import type { ReadTsv } from "./read_picture.ts";

/** Below, letters are too small for a second look to find anything. */
const LEAST_EM = 10;
/** Of what was read the second time: it stands alone, without a word beside it that makes it likelier. */
const TRUST = 0.85;

/**
 * Numbers that the engine passed over, as it does with a figure that is alone in its cell: what is left of the ink and has the size of a few signs is read again,
 * in rows of its own. Only numbers count, and only where three copies of the same ink are read alike.
 */
export async function secondLook(
  level: Gray,
  mask: Uint8Array,
  lines: readonly RecognisedLine[],
  read: ReadTsv,
): Promise<RecognisedLine[]> {
  const heights = lines.flatMap(({ words }) => words.map(({ box }) => box.y1 - box.y0)).sort((one, other) => one - other);
  const em = heights[heights.length >> 1] ?? 0;
  const boxes = em < LEAST_EM ? [] : straySigns(mask, level, em);
  if (boxes.length === 0) return [];
  const { picture, rowHeight } = signsInRows(level, boxes, em);
  const words = tsvLines(await read(pgmOf(picture))).flatMap((line) => line.words);
  const rows = Map.groupBy(words, ({ box }) => Math.floor((box.y0 + box.y1) / 2 / rowHeight));
  return boxes.flatMap((box, row): RecognisedLine[] => {
    const number = agreed(rows.get(row) ?? []);
    return number ? [{ words: [{ ...number, box }] }] : [];
  });
}

/** The number of which each copy is read alike, from the words of their row. */
function agreed(words: readonly RecognisedWord[]): Pick<RecognisedWord, "text" | "confidence"> | null {
  const read = words.map(({ text }) => text).join("");
  const text = read.slice(0, read.length / COPIES);
  if (!/^\d{1,4}$/.test(text) || read !== text.repeat(COPIES)) return null;
  return { text, confidence: Math.round(TRUST * words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length) };
}
