import { type Block, blocksOf } from "../page/blocks.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";

/** A postal code before its town. */
const TOWN = /^(?:[A-Z]{1,2}-)?\d{4,5}$/;
/** The addressee stands in this share of a page from its top. */
const UPPER_SHARE = 0.45;

/** How far below an address its numbers stand, in heights of a line. */
const BELOW = 4;

/**
 * Tells which words stand in the address to which a page is sent, as letters have it without a heading: to the right, in the upper half; and just below it,
 * where the addressee's numbers are.
 */
export function addresseeOf(layout: Layout): (word: PlacedWord) => boolean {
  const addresses = addressesOf(layout);
  return (word) =>
    addresses.some((block) => {
      const first = block[0]![0]!, last = block.at(-1)![0]!;
      return word.x0 > first.x0 - 2 * first.em && word.y0 >= first.y0 && word.y0 < last.y1 + BELOW * last.em;
    });
}

/** The addresses to the right in the upper half of a page, each with its lines. */
export function addressesOf(layout: Layout): readonly Block[] {
  const { words } = layout;
  const [left, right] = [Math.min(...words.map(({ x0 }) => x0)), Math.max(...words.map(({ x1 }) => x1))];
  const [top, bottom] = [words[0]?.y0 ?? 0, words.at(-1)?.y1 ?? 0];
  const isRight = (block: Block) => {
    const { x0, y0 } = block[0]![0]!;
    return x0 > (left + right) / 2 && y0 < top + UPPER_SHARE * (bottom - top);
  };
  const isAddress = (block: Block) => block.length > 2 && block.slice(1).some(([first]) => TOWN.test(first!.text));
  return blocksOf(layout).filter((block) => isRight(block) && isAddress(block));
}
