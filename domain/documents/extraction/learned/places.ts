import { boxAround } from "../../box_around.ts";
import type { Box } from "../../recognition.ts";
import { beginsCell, cellFrom, rowStart } from "../page/cells.ts";
import { type Layout, middleOf, type PlacedWord } from "../page/layout.ts";

/** A cell of a page, and what stands around it. */
export interface PlacedCell {
  readonly words: readonly PlacedWord[];
  readonly box: Box;
  readonly left: PlacedCell | null;
  readonly right: PlacedCell | null;
  /** The first of its row, where that is another than the one beside it. */
  readonly first: PlacedCell | null;
  /** The nearest ones in its column first. */
  readonly above: readonly PlacedCell[];
  readonly below: PlacedCell | null;
  /** The nearest one above that is of words alone. */
  readonly heading: PlacedCell | null;
}

/** Where a value may begin: at the beginning of a cell, behind a colon, or at a figure. It goes on to the end of the cell at most. */
export interface Place {
  readonly cell: PlacedCell;
  /** How many words of the cell stand before it. */
  readonly at: number;
  /** From there to the end of the cell. */
  readonly box: Box;
  /** A name or a sentence may begin there, or what has figures, or either. */
  readonly isText: boolean;
  readonly isFigure: boolean;
}

/** How many cells above one are looked at. */
const MOST_ABOVE = 6;

/** Every place of a page where a value may begin. */
export function placesOf(layout: Layout): Place[] {
  return cellsOf(layout).flatMap((cell) =>
    cell.words.flatMap((word, at): Place[] => {
      const isText = (at === 0 || /:$/.test(cell.words[at - 1]!.text)) &&
        cell.words.some(({ text }, other) => other >= at && /\p{L}/u.test(text));
      const isFigure = /\d/.test(word.text) ||
        (/^\p{Lu}{1,5}[.°]?$/u.test(word.text) && /\d/.test(cell.words[at + 1]?.text ?? ""));
      return isText || isFigure ? [{ cell, at, box: { ...cell.box, x0: word.box.x0 }, isText, isFigure }] : [];
    })
  );
}

function cellsOf({ words }: Layout): PlacedCell[] {
  type Mutable = { -readonly [Key in keyof PlacedCell]: PlacedCell[Key] };
  const cells = words.filter(beginsCell).map((first): Mutable => {
    const own = cellFrom(first);
    const box = boxAround(own.map((word) => word.box));
    return { words: own, box, left: null, right: null, first: null, above: [], below: null, heading: null };
  });
  const cellOf = new Map(cells.flatMap((cell) => cell.words.map((word) => [word, cell] as const)));
  for (const cell of cells) {
    const [word] = cell.words, { right } = cell.words.at(-1)!, start = rowStart(word!);
    cell.left = (word!.left && cellOf.get(word!.left)) ?? null;
    cell.right = (right && cellOf.get(right)) ?? null;
    const first = cellOf.get(start) ?? null;
    cell.first = first === cell || first === cell.left ? null : first;
    const middle = middleOf(word!), slack = word!.em / 2;
    const column = cells.filter(({ words: [first], words }) =>
      first !== word && first!.x0 < cell.words.at(-1)!.x1 + slack && words.at(-1)!.x1 > word!.x0 - slack
    );
    const above = column.filter(({ words: [other] }) => middle - middleOf(other!) > slack);
    cell.above = above.slice(-MOST_ABOVE).reverse();
    cell.heading = above.findLast(isOfWords) ?? null;
    cell.below = column.find(({ words: [other] }) => middleOf(other!) - middle > slack) ?? null;
  }
  return cells;
}

function isOfWords({ words }: PlacedCell): boolean {
  return words.every(({ text }) => !/\d/.test(text)) && words.some(({ text }) => /\p{L}{3}/u.test(text));
}

/** The words from a place to the end of its cell. */
export function wordsFrom({ cell, at }: Place): PlacedWord[] {
  return cell.words.slice(at);
}
