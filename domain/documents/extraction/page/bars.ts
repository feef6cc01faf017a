import type { LevelWord } from "./level.ts";
import type { Walls } from "./walls.ts";

/** The bar by which printers of one typeface part the columns of a table: "| 26 | BIG BAG |". */
const BAR = /^[|¦!]+$/;

/** A word on a page, and the height of its row. */
type Placed = LevelWord & { readonly em: number };

/** A rule of the form that was read as a bar is so many times as high as its row: no sign of print or of a hand is. */
const RULE = 2.2;

/** What an engine takes a rule for that it saw, and how much higher that is than each word beside it. */
const LIKE_BAR = /^[1lI|]$/, HIGHER = 1.25;

/** No figure is so thin, in heights of the row. */
const THIN = 0.22;

/**
 * The bars on a page that part columns: two at least below one another, or a rule of the form, which may be read as a figure. Others are strokes between a label and its translation, or
 * figures by hand.
 */
export function barsOf<Word extends Placed>(words: readonly Word[], walls: Walls): ReadonlySet<Word> {
  const isThin = ({ text, x0, x1, em }: Word) => text === "1" && x1 - x0 < THIN * em;
  const bars = words.filter((word) => BAR.test(word.text) || isThin(word));
  const isBelow = (one: Word, other: Word) => Math.abs(one.x0 + one.x1 - other.x0 - other.x1) < one.em;
  const isRule = (word: Word) => LIKE_BAR.test(word.text) && walls.isOn(word) && standsOut(word, words);
  return new Set([
    ...bars.filter((bar) => bar.y1 - bar.y0 > RULE * bar.em || bars.some((other) => other !== bar && isBelow(bar, other))),
    ...words.filter(isRule),
  ]);
}

/** Whether a word is higher than those on either side of it. */
function standsOut<Word extends Placed>(word: Word, words: readonly Word[]): boolean {
  const isBeside = ({ y0, y1 }: Word) => Math.abs(y0 + y1 - word.y0 - word.y1) < word.em;
  const row = words.filter((other) => other !== word && isBeside(other));
  const beside = [row.filter(({ x1 }) => x1 <= word.x1), row.filter(({ x0 }) => x0 >= word.x0)].flatMap((side) =>
    side.toSorted((one, other) => apart(one, word) - apart(other, word)).slice(0, 1)
  );
  return beside.length > 0 && beside.every(({ y0, y1 }) => word.y1 - word.y0 > HIGHER * (y1 - y0));
}

function apart(one: Placed, other: Placed): number {
  return Math.abs(one.x0 + one.x1 - other.x0 - other.x1);
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
