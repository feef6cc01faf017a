import type { Box, RecognisedLine, RecognisedWord } from "../../../../domain/documents/recognition.ts";

/** Of what two readers read differently, and of what nobody read the first time. */
export const MOST_TRUST = 80;
/** What an engine is less sure of it has hardly read. */
export const HARDLY = 60;

/** What becomes of words that were read a second time: one, several, or nothing where they are a part of another. */
export type Reread = Map<RecognisedWord, readonly RecognisedWord[]>;

/** The lines of a page with what became of their words. */
export function withReread(lines: readonly RecognisedLine[], reread: Reread): RecognisedLine[] {
  return lines.map(({ words }) => ({ words: words.flatMap((word) => reread.get(word) ?? [word]) }));
}

/** Puts `whole` in the place of the first of its parts, and nothing in that of the others. */
export function putTogether(reread: Reread, parts: readonly RecognisedWord[], whole: RecognisedWord): void {
  for (const [at, part] of parts.entries()) reread.set(part, at === 0 ? [whole] : []);
}

/** Whether the middle of `part` lies in `box`. */
export function holds({ x0, y0, x1, y1 }: Box, part: Box): boolean {
  const x = (part.x0 + part.x1) / 2, y = (part.y0 + part.y1) / 2;
  return x > x0 && x < x1 && y > y0 && y < y1;
}
