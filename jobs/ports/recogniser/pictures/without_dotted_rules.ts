import { DARK } from "./loose_ink.ts";
import type { Gray } from "./gray.ts";
import { type InkPart, inkParts } from "./ink_parts.ts";

/** A dot or a dash is no larger, the next no farther away, in pixels of a page at 200 dots an inch; and so many make a rule. */
const LARGEST = { across: 14, down: 5 }, FARTHEST = 10, FEWEST = 10;
/** How far one stands above or below the one before it: rules are level, scans not quite. */
const SLOPE = 2;
const WHITE = 255;
/** A dot is paler at its edge. */
const EDGE = 1;

/** An evenly lit page without its dotted and dashed rules: engines take them for a part of what stands on them, and lose it. */
export function withoutDottedRules({ width, height, pixels }: Gray): Gray {
  const small = inkParts(pixels.map((grey) => grey < DARK ? 1 : 0), width).filter(({ x0, y0, x1, y1 }) =>
    x1 - x0 <= LARGEST.across && y1 - y0 <= LARGEST.down
  );
  const clean = pixels.slice();
  for (const { x0, y0, x1, y1 } of chains(small).flat()) {
    for (let y = Math.max(0, y0 - EDGE); y < Math.min(height, y1 + EDGE); y++) {
      clean.fill(WHITE, y * width + Math.max(0, x0 - EDGE), y * width + Math.min(width, x1 + EDGE));
    }
  }
  return { width, height, pixels: clean };
}

/** Parts that follow each other along a rule, from left to right. */
function chains(parts: readonly InkPart[]): InkPart[][] {
  const begun: InkPart[][] = [];
  let open: InkPart[][] = [];
  for (const part of parts.toSorted((one, other) => one.x0 - other.x0)) {
    open = open.filter((chain) => part.x0 - chain.at(-1)!.x1 <= FARTHEST);
    const chain = open.find((one) => Math.abs(middle(one.at(-1)!) - middle(part)) <= SLOPE && part.x0 >= one.at(-1)!.x1);
    if (chain !== undefined) chain.push(part);
    else {
      const next = [part];
      open.push(next);
      begun.push(next);
    }
  }
  return begun.filter(({ length }) => length >= FEWEST);
}

function middle({ y0, y1 }: InkPart): number {
  return (y0 + y1) / 2;
}
