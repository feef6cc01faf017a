import { cellUpTo } from "../page/cells.ts";
import type { PlacedWord } from "../page/layout.ts";

/** How far below a label a day stands, and how far above its caption, in heights of the row. */
const DAY_FROM_LABEL = { below: 6, above: 2 };

/** Whether a figure stands beside a label or in its column: a sentence of a remark, "Chargement effectué hors présence du conducteur", leads to no day. */
export function hasFigureNear(words: readonly PlacedWord[], first: PlacedWord, last: PlacedWord): boolean {
  return words.some((word) => {
    const { text, y0, x1, y1 } = word;
    if (!/\d/.test(text) || x1 < first.x0 - first.em) return false;
    const isNear = y0 < last.y1
      ? first.y0 - y1 < DAY_FROM_LABEL.above * first.em
      : y0 - last.y1 < DAY_FROM_LABEL.below * first.em;
    return isNear && (Math.abs(y0 + y1 - last.y0 - last.y1) < last.em || cellUpTo(word)[0]!.x0 < last.x1 + first.em);
  });
}
