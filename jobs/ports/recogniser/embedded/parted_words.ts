import type { RecognisedLine, RecognisedWord } from "../../../../domain/documents/recognition.ts";
import { HARDLY, holds, MOST_TRUST } from "./second_reading.ts";
import type { ReadSigns } from "./sign_reader.ts";

/** How sure the second reader has to be that there are several words. */
const SURE = 95;
/** Before a label of a form: "21 Établie à". */
const NUMBER_OF_BOX = /^\d{1,2} (?=\p{L})/u;
/** Labels that engines run together are short. */
const MOST = 3;

/**
 * The words of letters that an engine took for one, "Faitle" and "Liéà" for "Fait le" and "Livré à", where the second reader is sure of them; null where it is not, or one of
 * them was told as a word of its own.
 */
export function partedWords(
  word: RecognisedWord,
  { text, confidence }: ReadSigns,
  lines: readonly RecognisedLine[],
): RecognisedWord[] | null {
  const parts = text.split(" ");
  const isSame = lettersOf(text) === lettersOf(word.text);
  if (
    parts.length < 2 || parts.length > MOST || confidence < SURE || /\d/.test(word.text + text.replace(NUMBER_OF_BOX, "")) ||
    !/\p{L}/u.test(parts.at(-1)!) ||
    !(isSame || word.confidence < HARDLY) ||
    lines.some(({ words }) => words.some((other) => other !== word && holds(word.box, other.box)))
  ) return null;
  const { x0, x1 } = word.box, sign = (x1 - x0) / text.length;
  let from = 0;
  return parts.map((part) => {
    const start = x0 + from * sign;
    from += part.length + 1;
    return { text: part, confidence: MOST_TRUST, box: { ...word.box, x0: start, x1: start + part.length * sign } };
  });
}

const lettersOf = (text: string) => text.replace(/[^\p{L}]/gu, "").toLowerCase();
