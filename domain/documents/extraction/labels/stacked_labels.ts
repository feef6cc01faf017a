import type { Anchor } from "./anchors.ts";
import type { FieldRule } from "../field_rule.ts";
import { headingOf } from "./heading_of.ts";
import { plainText } from "./label_cells.ts";
import { type Layout, middleOf, type PlacedWord } from "../page/layout.ts";
import { readCount, readWeight } from "../readers/read_number.ts";
import { type Cell, isClosed, isInside } from "../page/walls.ts";

/** A cell with more words or lines is no label's. */
const MOST = { words: 8, lines: 3 };

/**
 * The labels of a page, of which those that fill a cell of the form in several lines ("Palettes" over "laissées", "Restant" over "dues") are taken as a whole: they
 * lead to what their words say together, and their lines to no number of their own.
 */
export function withStackedLabels(
  { words, walls }: Layout,
  anchors: readonly Anchor[],
  rules: readonly FieldRule[],
): readonly Anchor[] {
  const counted = rules.filter(({ read, wording }) => wording && (read === readCount || read === readWeight));
  const starts = new Set(anchors.flatMap(({ words: [first] }) => first!));
  const seen = new Set<PlacedWord>(), stacked: Anchor[] = [];
  for (const first of starts) {
    const cell = walls.cellOf(first);
    if (seen.has(first) || !isClosed(cell)) continue;
    const inside = words.filter((word) => isInside(cell, word));
    inside.forEach((word) => seen.add(word));
    const lines = linesOf(inside), text = plainText(lines.flat());
    const isLabel = lines.length > 1 && lines.length <= MOST.lines && inside.length <= MOST.words && !/\d/.test(text) &&
      // "Depositados en:" over a name.
      !lines.slice(0, -1).some((line) => line.at(-1)!.text.endsWith(":"));
    const uses = isLabel ? counted.filter(({ wording }) => wording!.has.test(text) && !wording!.not.test(text)) : [];
    const leading = lines.find((line) => /^\d[\d.,]{0,8}$/.test(line.at(-1)!.right?.text ?? ""));
    if (uses.length === 0 || !(leading || words.some((word) => isNumberBelow(cell, word)))) continue;
    stacked.push(headingOf(leading ? [...lines.filter((line) => line !== leading).flat(), ...leading] : lines.flat(), uses));
  }
  const taken = new Set(stacked.flatMap((anchor) => anchor.words));
  const alone = anchors.flatMap((anchor) => {
    if (!anchor.words.every((word) => taken.has(word))) return [anchor];
    // "Palettes reçues du" over "transporteur": the carrier has no box there.
    if (!stacked.some(({ words: [first] }) => anchor.words.includes(first!))) return [];
    return [{ ...anchor, uses: anchor.uses.filter(({ rule }) => !counted.includes(rule)) }];
  });
  return [...alone, ...stacked];
}

/** How far below its label a number may stand, in heights of its row. */
const REACH = 7;

/** Whether a number, or the stroke in place of one, stands in the column of a cell: a label with a name below it fills a cell too. */
function isNumberBelow(cell: Cell, word: PlacedWord): boolean {
  const x = (word.x0 + word.x1) / 2;
  return /^(?:\d|[SOlI]$|[-–—]$)/.test(word.text) && x > cell.x0 && x < cell.x1 && word.y1 > cell.y1 &&
    word.y0 - cell.y1 < REACH * word.em;
}

/** Words of a cell line by line, from left to right. */
function linesOf(words: readonly PlacedWord[]): PlacedWord[][] {
  const lines: PlacedWord[][] = [];
  for (const word of words) {
    const line = lines.find(([first]) =>
      Math.abs(middleOf(first!) - middleOf(word)) < Math.min(first!.y1 - first!.y0, word.y1 - word.y0) / 2
    );
    if (line) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.sort((one, other) => one.x0 - other.x0));
}
