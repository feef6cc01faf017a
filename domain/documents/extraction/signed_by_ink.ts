import type { Anchor } from "./anchors.ts";
import type { InkSpot } from "./ink_spots.ts";

/** How far a signature lies from its label, in heights of it: below, and to the right. */
const REACH = { down: 12, right: 22 };
/** A stroke of a pen is so many spots long and wide; a dotted line is one spot high, a speck one wide. */
const LEAST = { spots: 6, columns: 3, rows: 2 };

/**
 * Whether a pen or a stamp left its ink where `label` says that somebody signs: beside it or below, up to the next heading. Null where no picture of the page
 * was looked at.
 */
export function isSignedByInk(spots: readonly InkSpot[] | null, label: Anchor, headings: readonly Anchor[]): boolean | null {
  if (spots === null) return null;
  const { x0, y0, x1, y1 } = around(label);
  const { em } = label.words[0]!;
  const others = headings.filter((other) => other !== label).map(around);
  const beside = others.filter((other) => other.x0 > x1 && other.y0 < y1 + em && other.y1 > y0 - em);
  const right = Math.min(x0 + REACH.right * em, ...beside.map((other) => other.x0 - em / 2));
  const under = others.filter((other) => other.y0 > y1 && other.x0 < right && other.x1 > x0);
  const down = Math.min(y1 + REACH.down * em, ...under.map((other) => other.y0));
  const isIn = ({ x, y }: InkSpot) =>
    x < right && ((x > x0 - em && y > y1 && y < down) || (x > x1 && y > y0 - em && y < Math.min(down, y1 + em)));
  const found = spots.filter(isIn);
  const columns = new Set(found.map(({ column }) => column)), rows = new Set(found.map(({ row }) => row));
  return found.length >= LEAST.spots && columns.size >= LEAST.columns && rows.size >= LEAST.rows;
}

function around({ words }: Anchor) {
  return {
    x0: Math.min(...words.map(({ x0 }) => x0)),
    y0: Math.min(...words.map(({ y0 }) => y0)),
    x1: Math.max(...words.map(({ x1 }) => x1)),
    y1: Math.max(...words.map(({ y1 }) => y1)),
  };
}
