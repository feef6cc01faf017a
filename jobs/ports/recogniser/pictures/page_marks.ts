import type { Box, RecognisedPage } from "../../../../domain/documents/recognition.ts";
import { formRules } from "./form_rules.ts";
import type { Gray, Turns } from "./gray.ts";
import { inkGrid } from "./ink_grid.ts";
import { type LevelPage, litSheet } from "./lit_sheet.ts";
import { fillPrint, looseInk } from "./loose_ink.ts";
import { penInk } from "./pen_ink.ts";

/** What a picture tells of a page beside its words: the ink of a pen or a stamp, and the rules of its form. */
export type PageMarks = Required<Pick<RecognisedPage, "ink" | "rules">>;

/** A picture of a page of which it is known without it where words stand. */
interface KnownPage {
  readonly picture: Gray;
  readonly isPhoto: boolean;
  /** How often it must be turned clockwise by 90 degrees to be upright. */
  readonly turns: Turns;
  /** Where something is printed, on the upright page. */
  readonly printed: readonly Box[];
}

/** What a picture tells beside the words that are known. */
export function pageMarks({ picture, isPhoto, turns, printed }: KnownPage): PageMarks {
  const page = litSheet(picture, isPhoto).levelled(turns);
  const { level, width, height, onPage } = page;
  const isPrinted = new Uint8Array(width * height);
  const inPixels = printed.map(({ x0, y0, x1, y1 }) => ({ x0: x0 * width, y0: y0 * height, x1: x1 * width, y1: y1 * height }));
  fillPrint(isPrinted, page, inPixels, 1);
  const loose = looseInk(level, []);
  for (let at = loose.indexOf(1); at !== -1; at = loose.indexOf(1, at + 1)) {
    const column = at % level.width;
    const [x, y] = onPage(column, (at - column) / level.width);
    if (isPrinted[Math.floor(y) * width + Math.floor(x)] === 1) loose[at] = 0;
  }
  return marksOf(page, loose);
}

/** What is told by a level page and its loose ink. */
export function marksOf(page: LevelPage, loose: Uint8Array): PageMarks {
  return { ink: inkGrid(penInk(page.level, loose), page), rules: formRules(page) };
}
