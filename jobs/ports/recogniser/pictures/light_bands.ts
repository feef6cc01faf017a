import type { Box } from "../../../../domain/documents/recognition.ts";
import { DARK } from "./loose_ink.ts";
import type { Gray } from "./gray.ts";
import { inkParts } from "./ink_parts.ts";

/** Side of the squares by which a page is looked at, in pixels at 200 dots an inch: some three strokes of a letter. */
const SQUARE = 12;
/** What is dark of a square of a dark ground with light print on it, of a line along the edge of such a band, and of one between edge and print. */
const LEAST_DARK = { square: 0.5, edge: 0.5, margin: 0.85 };
/** Pages are level but for a few pixels: so far inside its edge a band is without print, and a bold letter is not. */
const INSIDE = 3;
/** A band is wider than a bold letter, and lower than a picture. */
const SIZE = { narrowest: 5 * SQUARE, lowest: 14, tallest: 160 };

/** An evenly lit page on which bands of light print on a dark ground, as the heads of tables are, stand the other way round: engines take them for pictures. */
export function withLightBands(page: Gray): Gray {
  const { width, height, pixels } = page;
  const lit = pixels.slice();
  for (const { x0, y0, x1, y1 } of darkBands(page)) {
    for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) lit[y * width + x] = 255 - pixels[y * width + x]!;
  }
  return { width, height, pixels: lit };
}

function darkBands(page: Gray): Box[] {
  const { width, height, pixels } = page;
  const across = Math.ceil(width / SQUARE);
  const counts = new Uint8Array(across * Math.ceil(height / SQUARE));
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor(y / SQUARE) * across;
    for (let x = 0; x < width; x++, at++) if (pixels[at]! < DARK) counts[row + Math.floor(x / SQUARE)]!++;
  }
  const dark = counts.map((count) => count >= LEAST_DARK.square * SQUARE * SQUARE ? 1 : 0);
  return inkParts(dark, across).map(({ x0, y0, x1, y1 }) =>
    fitted(page, {
      x0: Math.max(0, (x0 - 1) * SQUARE),
      y0: Math.max(0, (y0 - 1) * SQUARE),
      x1: Math.min((x1 + 1) * SQUARE, width),
      y1: Math.min((y1 + 1) * SQUARE, height),
    })
  ).filter((band) => isBand(page, band));
}

function isBand(page: Gray, { x0, y0, x1, y1 }: Box): boolean {
  return x1 - x0 >= SIZE.narrowest && y1 - y0 >= SIZE.lowest && y1 - y0 <= SIZE.tallest &&
    [y0 + INSIDE, y1 - 1 - INSIDE].every((y) => darkShare(page, { x0, y0: y, x1, y1: y + 1 }) >= LEAST_DARK.margin);
}

/** A band to its edges: squares lie across them. */
function fitted(page: Gray, { x0, y0, x1, y1 }: Box): Box {
  const isDark = (line: Box) => darkShare(page, line) >= LEAST_DARK.edge;
  while (y0 < y1 && !isDark({ x0, y0, x1, y1: y0 + 1 })) y0++;
  while (y1 > y0 && !isDark({ x0, y0: y1 - 1, x1, y1 })) y1--;
  while (x0 < x1 && !isDark({ x0, y0, x1: x0 + 1, y1 })) x0++;
  while (x1 > x0 && !isDark({ x0: x1 - 1, y0, x1, y1 })) x1--;
  return { x0, y0, x1, y1 };
}

function darkShare({ width, pixels }: Gray, { x0, y0, x1, y1 }: Box): number {
  let count = 0;
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) if (pixels[y * width + x]! < DARK) count++;
  return count / ((x1 - x0) * (y1 - y0));
}
