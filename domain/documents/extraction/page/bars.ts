import type { LevelWord } from "./level.ts";

/** The bar by which printers of one typeface part the columns of a table: "| 26 | BIG BAG |". */
const BAR = /^[|¦!]+$/;

/** A word on a page, and the height of its row. */
type Placed = LevelWord & { readonly em: number };

/** A rule of the form that was read as a bar is so many times as high as its row: no sign of print or of a hand is. */
const RULE = 2.4;

/** The bars on a page that part columns: two at least below one another, or a rule of the form. Others are strokes between a label and its translation, or figures by hand. */
export function barsOf<Word extends Placed>(words: readonly Word[]): ReadonlySet<Word> {
  const bars = words.filter(({ text }) => BAR.test(text));
  const isBelow = (one: Word, other: Word) => Math.abs(one.x0 + one.x1 - other.x0 - other.x1) < one.em;
  return new Set(
    bars.filter((bar) => bar.y1 - bar.y0 > RULE * bar.em || bars.some((other) => other !== bar && isBelow(bar, other))),
  );
}

/** Whether one of `bars` stands between two words of a row. */
export function isBarred(bars: Iterable<Placed>, left: Placed, right: Placed): boolean {
  for (const { x0, x1, y0, y1 } of bars) {
    const x = (x0 + x1) / 2, y = (left.y0 + left.y1 + right.y0 + right.y1) / 4;
    if (x > left.x1 - left.em / 2 && x < right.x0 + right.em / 2 && x > left.x0 && y > y0 - left.em / 2 && y < y1 + left.em / 2) {
      return true;
    }
  }
  return false;
}
