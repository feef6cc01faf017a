import type { Ink } from "../../../../domain/documents/recognition.ts";
import type { LevelPage } from "./lit_sheet.ts";

/** Cells across a page: 3.5 mm on A4, and five kilobytes a page. */
const COLUMNS = 60;
/** Share of a cell that one step of its digit stands for: a stroke of a pen across it covers about seven hundredths. */
const STEP = 0.02;

/** The ink of a page on a grid. `mask` is one where its level picture has some. */
export function inkGrid(mask: Uint8Array, { level, width, height, onPage }: LevelPage): Ink {
  const rows = Math.max(1, Math.round(COLUMNS * height / width));
  const counts = new Uint32Array(COLUMNS * rows);
  for (let at = 0; at < mask.length; at++) {
    if (mask[at] === 0) continue;
    const x = at % level.width;
    const [across, down] = onPage(x, (at - x) / level.width);
    const column = Math.floor(across / width * COLUMNS), row = Math.floor(down / height * rows);
    if (column >= 0 && column < COLUMNS && row >= 0 && row < rows) counts[row * COLUMNS + column]!++;
  }
  const step = mask.length / counts.length * STEP;
  return { columns: COLUMNS, rows, cells: Array.from(counts, (count) => Math.min(9, Math.floor(count / step))).join("") };
}
