import type { Anchor } from "./anchors.ts";
import { cellUpTo } from "../page/cells.ts";
import type { PlacedWord } from "../page/layout.ts";

/** How far a block about somebody else goes down and to the right from its heading, in heights of the heading's row. */
const BLOCK = { down: 14, right: 25 };

/** Whether a word stands in the block below a heading, as wide as up to the next heading of its row. */
export function isInBlockOf({ words: [heading] }: Anchor, word: PlacedWord, headings: readonly Anchor[]): boolean {
  // "Pour le transporteur".
  const { y0, em } = heading!, { x0 } = cellUpTo(heading!).find(({ text }) => /^(?:pour|por|for)$/i.test(text)) ?? heading!;
  const beside = headings.map(({ words: [other] }) => other!).filter((other) =>
    other.x0 > x0 + em && Math.abs(other.y0 - y0) < em
  );
  const right = Math.min(x0 + BLOCK.right * em, ...beside.map((other) => other.x0 - em));
  return word.y0 >= y0 - em && word.y0 < y0 + BLOCK.down * em && word.x0 > x0 - 2 * em && word.x0 < right;
}
