import { TEXT } from "./form_boxes.ts";
import type { GoodsTable } from "./goods_table.ts";
import { BAND, type Ink, LEADING, type Sheet, SOFT } from "./sheet.ts";

/** Widths of the columns in points, over the whole width of the form; figures stand to the right. */
const WIDTHS = [60, 38, 52, 185.28, 45, 58, 42, 31.5, 31.5];
const NATURE = 3;
const FIGURES = new Set([1, 5, 6, 7, 8]);
const HEAD_HEIGHT = 36;
const NUMBER: Ink = { size: 7.5, bold: true };
const FIRST: Ink = { size: 5.1, bold: true };
const SECOND: Ink = { size: 4.6, colour: SOFT };
const CELL_TOP = 2.5;

type Row = GoodsTable["total"];

/** A table of goods that fills the space it is given and tells which rows are left. */
export class GoodsRows {
  readonly #sheet: Sheet;
  readonly #table: GoodsTable;
  #next = 0;
  #finished = false;

  constructor(sheet: Sheet, table: GoodsTable) {
    this.#sheet = sheet;
    this.#table = table;
  }

  /** Whether all rows and the total are drawn. */
  get finished(): boolean {
    return this.#finished;
  }

  /**
   * Draws headings and as many rows as fit between `top` and `bottom`, then the total or `more`; gives where the drawing ended. A row that is
   * higher than the whole space is drawn all the same.
   */
  draw(x: number, top: number, bottom: number, more: string): number {
    const { rows, total } = this.#table;
    let y = this.#head(x, top);
    const totalHeight = this.#heightOf(total, true);
    const firstHere = this.#next;
    for (; this.#next < rows.length; this.#next++) {
      const row = rows[this.#next] ?? [];
      const height = this.#heightOf(row);
      if (y + height + totalHeight > bottom && this.#next > firstHere) {
        this.#sheet.lines([more], x + sum(WIDTHS.slice(0, NATURE)) + 3, y + CELL_TOP, { ...TEXT, bold: true });
        return y + totalHeight;
      }
      this.#row(row, x, y, height);
      y += height;
    }
    this.#row(total, x, y, totalHeight, true);
    this.#sheet.rule(x, y, x + sum(WIDTHS), y);
    this.#finished = true;
    return y + totalHeight;
  }

  /** Lines between the columns and around the table. */
  grid(x: number, top: number, bottom: number): void {
    this.#sheet.frame({ x, y: top, width: sum(WIDTHS), height: bottom - top });
    let left = x;
    for (const width of WIDTHS.slice(0, -1)) {
      left += width;
      this.#sheet.rule(left, top, left, bottom);
    }
  }

  #head(x: number, top: number): number {
    this.#sheet.frame({ x, y: top, width: sum(WIDTHS), height: HEAD_HEIGHT }, BAND);
    let left = x;
    this.#table.headings.forEach(({ number, label }, column) => {
      const width = (WIDTHS[column] ?? 0) - 5;
      this.#sheet.text(number, left + 2.5, top + 8.5, NUMBER);
      const y = this.#sheet.lines(this.#sheet.wrap(label.first, width, FIRST), left + 2.5, top + 10, FIRST);
      this.#sheet.lines(this.#sheet.wrap(label.second, width, SECOND), left + 2.5, y + 0.5, SECOND);
      left += WIDTHS[column] ?? 0;
    });
    return top + HEAD_HEIGHT;
  }

  #row(row: Row, x: number, y: number, height: number, bold = false): void {
    const look = { ...TEXT, bold };
    let left = x;
    this.#cells(row, bold).forEach((lines, column) => {
      const width = WIDTHS[column] ?? 0;
      if (FIGURES.has(column)) {
        lines.forEach((line, index) =>
          this.#sheet.textToRight(line, left + width - 3, y + CELL_TOP + look.size + index * look.size * LEADING, look)
        );
      } else this.#sheet.lines(lines, left + 3, y + CELL_TOP, look);
      left += width;
    });
    if (!bold) this.#sheet.rule(x, y + height, x + sum(WIDTHS), y + height);
  }

  #heightOf(row: Row, bold = false): number {
    const lines = Math.max(1, ...this.#cells(row, bold).map((cell) => cell.length));
    return lines * TEXT.size * LEADING + 2 * CELL_TOP;
  }

  #cells(row: Row, bold: boolean): string[][] {
    return row.map((cell, column) =>
      cell.flatMap((line) => this.#sheet.wrap(line, (WIDTHS[column] ?? 0) - 6, { ...TEXT, bold }))
    );
  }
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
