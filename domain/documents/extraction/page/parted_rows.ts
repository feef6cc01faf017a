import { beginsCell, cellFrom, cellUpTo, mayEndCell, rowStart } from "./cells.ts";
import { gapAfter, type Layout, middleOf, type PlacedWord } from "./layout.ts";

/** How far from one another rows of a list stand, and the beginnings of what is flush, in heights of the row; and how many tell where values begin. */
const NEAR = 16, FLUSH = { label: 0.5, value: 0.25 }, TELLING = 2;

/** A page where a label is parted from its value that stands closer to it than columns do, because it is long, in a list whose other values begin right there: "Point de réception (destinataire) Vallon SA". */
export function withPartedRows(layout: Layout): Layout {
  const values = layout.words.filter((word) => word.left !== null && beginsCell(word) && opensRow(word.left));
  const parted = layout.words.filter((word) => {
    const { right } = word;
    if (right === null || right.left !== word || !mayEndCell(word)) return false;
    return /^[\p{Lu}\d]/u.test(right.text) && opensRow(word) && isWidest(word) &&
      values.filter((value) =>
          Math.abs(value.x0 - right.x0) < FLUSH.value * right.em &&
          Math.abs(middleOf(value) - middleOf(right)) < NEAR * right.em &&
          Math.abs(rowStart(value).x0 - rowStart(word).x0) < FLUSH.label * right.em
        ).length >= TELLING;
  });
  parted.forEach((word) => word.isWalled = true);
  return layout;
}

/** Whether the cell that ends with a word is the first of its row, and of words as labels are. */
function opensRow(last: PlacedWord): boolean {
  const cell = cellUpTo(last);
  return cell[0]!.left === null && /\p{L}{3}/u.test(cell[0]!.text) && cell.every(({ text }) => !/\d/.test(text));
}

/** How much wider than any other within its label and its value a gap is that parts them: typewriters leave as much between all words. */
const WIDER = 2;

function isWidest(last: PlacedWord): boolean {
  const within = [...cellUpTo(last).slice(0, -1), ...cellFrom(last.right!).slice(0, -1)];
  return within.every((word) => gapAfter(last) > WIDER * gapAfter(word));
}
