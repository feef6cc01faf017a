import type { Label } from "./label.ts";
import { type Ink, LEADING, type Rect, type Sheet, SOFT } from "./sheet.ts";

export const TEXT: Ink = { size: 7.2 };
const FIRST: Ink = { size: 5.6, bold: true };
const SECOND: Ink = { size: 5, colour: SOFT };
const NUMBER: Ink = { size: 7.5, bold: true };
export const PADDING = 4;
/** From a box's top to its first line of text. */
export const TITLE_HEIGHT = 16;

/** Text that did not fit its box, for the annex. */
export interface Overflow {
  readonly number: string;
  readonly label: Label;
  readonly lines: readonly string[];
}

/** The frame of a numbered box with its two titles. */
export function titledFrame(sheet: Sheet, rect: Rect, number: string, label: Label): void {
  sheet.frame(rect);
  const indent = number ? 12 : 0;
  if (number) sheet.text(number, rect.x + PADDING - 1, rect.y + 9.5, NUMBER);
  sheet.text(label.first, rect.x + PADDING + indent, rect.y + 7.5, FIRST);
  sheet.text(label.second, rect.x + PADDING + indent, rect.y + 13.2, SECOND);
}

/** A numbered box with its text; what does not fit is said in the box and given back whole. */
export function textBox(
  sheet: Sheet,
  rect: Rect,
  { number, label, lines }: Overflow,
  seeContinuation: string,
  firstBold = false,
): Overflow | null {
  titledFrame(sheet, rect, number, label);
  const width = rect.width - 2 * PADDING;
  const room = Math.floor((rect.height - TITLE_HEIGHT - 2) / (TEXT.size * LEADING));
  const [first = "", ...others] = lines;
  const head = sheet.wrap(first, width, { ...TEXT, bold: firstBold });
  const wrapped = [...head, ...others.flatMap((line) => sheet.wrap(line, width, TEXT))];
  const fits = wrapped.length <= room;
  const shown = fits ? wrapped : [...wrapped.slice(0, room - 1), seeContinuation];
  const bold = firstBold ? Math.min(head.length, shown.length) : 0;
  const y = sheet.lines(shown.slice(0, bold), rect.x + PADDING, rect.y + TITLE_HEIGHT, { ...TEXT, bold: true });
  sheet.lines(shown.slice(bold), rect.x + PADDING, y, TEXT);
  return fits ? null : { number, label, lines };
}
