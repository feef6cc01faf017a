import { TEXT, titledFrame } from "./form_boxes.ts";
import type { NoteDocument } from "./note_document.ts";
import { BAND, type Ink, type Rect, type Sheet, SOFT } from "./sheet.ts";

/** Names, four times, three counts of pallets; over the whole width of the form. */
const WIDTHS = [66, 84, 84, 84, 84, 47.1, 47.1, 47.08];
const TITLE_HEIGHT = 16;
const FIRST: Ink = { size: 5.4, bold: true };
const SECOND: Ink = { size: 4.8, colour: SOFT };

/** The document de suivi: one row per place with its times and pallets. */
export function drawFollowUp(sheet: Sheet, { label, headings, rows }: NoteDocument["followUp"], rect: Rect): void {
  const { x, y, width, height } = rect;
  sheet.frame({ ...rect, height: TITLE_HEIGHT }, BAND);
  titledFrame(sheet, { ...rect, height: TITLE_HEIGHT }, "", label);
  const lefts = WIDTHS.map((_, index) => WIDTHS.slice(0, index).reduce((left, width) => left + width, x));
  const headTop = y + TITLE_HEIGHT, rowTop = headTop + 14, rowHeight = (height - TITLE_HEIGHT - 14) / rows.length;
  headings.forEach((heading, index) => {
    const left = lefts[index + 1] ?? x;
    sheet.text(heading.first, left + 3, headTop + 6.2, FIRST);
    sheet.text(heading.second, left + 3, headTop + 12, SECOND);
    sheet.rule(left, headTop, left, y + height);
  });
  rows.forEach((cells, index) => {
    const top = rowTop + index * rowHeight;
    sheet.rule(x, top, x + width, top);
    cells.forEach((cell, column) => sheet.text(cell, (lefts[column] ?? x) + 4, top + 9.2, { ...TEXT, bold: column === 0 }));
  });
  sheet.frame(rect);
}
