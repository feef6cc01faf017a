import type { Ink } from "../../../../domain/documents/recognition.ts";

/** Cells across a page: 3.5 mm on A4, and five kilobytes a page. */
const COLUMNS = 60;
/** Share of a cell that one step of its digit stands for: a stroke of a pen across it covers about seven hundredths. */
const STEP = 0.02;

/**
 * The ink of a page on a grid. `mask`, in rows of `width`, is one where there is some; `place` tells where a point of it lies on the page as fractions; `tall` is
 * the page's height in widths.
 */
export function inkGrid(
  mask: Uint8Array,
  width: number,
  place: (x: number, y: number) => readonly [x: number, y: number],
  tall: number,
): Ink {
  const rows = Math.max(1, Math.round(COLUMNS * tall));
  const counts = new Uint32Array(COLUMNS * rows);
  for (let at = 0; at < mask.length; at++) {
    if (mask[at] === 0) continue;
    const x = at % width;
    const [across, down] = place(x, (at - x) / width);
    const column = Math.floor(across * COLUMNS), row = Math.floor(down * rows);
    if (column >= 0 && column < COLUMNS && row >= 0 && row < rows) counts[row * COLUMNS + column]!++;
  }
  const step = mask.length / counts.length * STEP;
  return { columns: COLUMNS, rows, cells: Array.from(counts, (count) => Math.min(9, Math.floor(count / step))).join("") };
}
