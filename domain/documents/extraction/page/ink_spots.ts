import type { Ink, RecognisedWord } from "../../recognition.ts";
import type { LevelWord } from "./level.ts";

/** A cell of a page's grid that has ink, by its middle in pixels of the level page. */
export interface InkSpot {
  readonly x: number;
  readonly y: number;
  readonly column: number;
  readonly row: number;
}

/** A finer grid than engines of ours make is looked at no further: the work is bounded whatever a page says. */
const MOST_CELLS = 20_000;

/** Where a page has ink that is no print; null where no picture of it was looked at. `levelled` takes places of the page to where they are when it is level. */
export function inkSpots(ink: Ink | undefined, levelled: (word: RecognisedWord) => LevelWord): readonly InkSpot[] | null {
  if (ink === undefined) return null;
  const { columns, rows, cells } = ink;
  return [...cells.slice(0, MOST_CELLS)].flatMap((digit, at): InkSpot[] => {
    if (digit === "0") return [];
    const [column, row] = [at % columns, Math.floor(at / columns)];
    const box = { x0: column / columns, x1: (column + 1) / columns, y0: row / rows, y1: (row + 1) / rows };
    const { x0, x1, y0, y1 } = levelled({ text: "", confidence: 0, box });
    return [{ x: (x0 + x1) / 2, y: (y0 + y1) / 2, column, row }];
  });
}
