import type { Gray } from "../pictures/gray.ts";

/** A binary portable graymap: as Tesseract and Leptonica take a picture without further packing. */
export function pgmOf({ width, height, pixels }: Gray): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const pgm = new Uint8Array(head.length + pixels.length);
  pgm.set(head);
  pgm.set(pixels, head.length);
  return pgm;
}
