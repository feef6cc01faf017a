import type { Rect, TextPiece } from "./text_layer.ts";

/** A field of a PDF's form as PDF.js tells it, and whatever else lies on a page. */
export interface Annotation {
  readonly subtype?: string;
  /** "Tx" is text, "Ch" a choice, "Btn" a button or a tick, "Sig" a signature. */
  readonly fieldType?: string;
  /** What was filled in: of a choice, what was chosen. */
  readonly fieldValue?: unknown;
  /** Points; 0 is as large as fits. */
  readonly defaultAppearanceData?: { readonly fontSize?: number };
  /** From its lower left corner to its upper right one, in points of the page. */
  readonly rect: Rect;
}

/** Letters that are to fit take so much of a field's height, up to this size in points. */
const FITTING = 0.7;
const LARGEST = 12;
/** Between a field's edge and its text, in points; from a line to the next and of the mean letter, in shares of their size. */
const PADDING = 2;
const LEADING = 1.15;
const LETTER = 0.5;

/** The text that was filled into a field, a piece a line: it is no part of the page's own text. */
export function filledIn({ fieldType, fieldValue, defaultAppearanceData, rect: [x0, y0, x1, y1] }: Annotation): TextPiece[] {
  if (fieldType !== "Tx" && fieldType !== "Ch") return [];
  const texts = (Array.isArray(fieldValue) ? fieldValue : [fieldValue]).filter((value) => typeof value === "string");
  const lines = texts.flatMap((text) => text.split(/\r\n?|\n/)).filter((line) => line.trim() !== "");
  const lineHeight = (y1 - y0) / Math.max(lines.length, 1);
  const size = defaultAppearanceData?.fontSize || Math.min(lineHeight * FITTING, LARGEST);
  const step = Math.min(size * LEADING, lineHeight);
  // One line stands in the middle, several begin at the top.
  const top = lines.length === 1 ? (y0 + y1 + step) / 2 : y1 - PADDING;
  return lines.map((str, line) => ({
    str,
    width: Math.min(str.length * size * LETTER, x1 - x0 - 2 * PADDING),
    height: size,
    transform: [size, 0, 0, size, x0 + PADDING, top - line * step - size],
  }));
}
