import type { Gray } from "./gray.ts";

/** Side of the squares of which each has one brightness of its paper: larger than letters, smaller than shadows. */
const TILE = 32;
/** Share of a square's pixels that are darker than its paper at most. */
const PAPER_SHARE = 0.9;
/** Ink that is this many times darker than its paper becomes black. */
const INK = 0.35;

/**
 * `picture` as if its paper were lit evenly and white: each pixel is divided by the brightness of the paper around it, and ink is darkened. Takes away
 * shadows and the yellow of phone photos, and gives faint print its contrast.
 */
export function flattenLight(picture: Gray): Gray {
  const { width, height, pixels } = picture;
  const columns = Math.ceil(width / TILE), rows = Math.ceil(height / TILE);
  const paper = smooth(widen(paperOfTiles(picture, columns, rows), columns, rows), columns, rows);
  const flat = new Uint8Array(pixels.length);
  for (let y = 0, at = 0; y < height; y++) {
    const row = clamp((y + 0.5) / TILE - 0.5, rows - 1);
    const top = Math.floor(row), bottom = Math.min(top + 1, rows - 1), dy = row - top;
    for (let x = 0; x < width; x++, at++) {
      const column = clamp((x + 0.5) / TILE - 0.5, columns - 1);
      const left = Math.floor(column), right = Math.min(left + 1, columns - 1), dx = column - left;
      const upper = paper[top * columns + left]! * (1 - dx) + paper[top * columns + right]! * dx;
      const lower = paper[bottom * columns + left]! * (1 - dx) + paper[bottom * columns + right]! * dx;
      const share = pixels[at]! / Math.max(upper * (1 - dy) + lower * dy, 1);
      flat[at] = 255 * clamp((share - INK) / (0.95 - INK), 1);
    }
  }
  return { width, height, pixels: flat };
}

function paperOfTiles({ width, height, pixels }: Gray, columns: number, rows: number): Float32Array {
  const paper = new Float32Array(columns * rows);
  const histogram = new Uint32Array(256);
  for (let tile = 0; tile < paper.length; tile++) {
    histogram.fill(0);
    const x0 = (tile % columns) * TILE, y0 = Math.floor(tile / columns) * TILE;
    const x1 = Math.min(x0 + TILE, width), y1 = Math.min(y0 + TILE, height);
    for (let y = y0; y < y1; y++) for (let at = y * width + x0; at < y * width + x1; at++) histogram[pixels[at]!]!++;
    let left = (x1 - x0) * (y1 - y0) * PAPER_SHARE;
    let level = 0;
    while (left > 0 && level < 255) left -= histogram[level++]!;
    paper[tile] = level;
  }
  return paper;
}

/** The brightest of each square and its neighbours: a printed black bar is no shadow. */
function widen(paper: Float32Array, columns: number, rows: number): Float32Array {
  return overNeighbours(paper, columns, rows, (values) => Math.max(...values));
}

function smooth(paper: Float32Array, columns: number, rows: number): Float32Array {
  return overNeighbours(paper, columns, rows, (values) => values.reduce((sum, value) => sum + value) / values.length);
}

function overNeighbours(paper: Float32Array, columns: number, rows: number, of: (values: number[]) => number): Float32Array {
  return paper.map((_, tile) => {
    const column = tile % columns, row = Math.floor(tile / columns);
    const values: number[] = [];
    for (let y = Math.max(row - 1, 0); y <= Math.min(row + 1, rows - 1); y++) {
      for (let x = Math.max(column - 1, 0); x <= Math.min(column + 1, columns - 1); x++) values.push(paper[y * columns + x]!);
    }
    return of(values);
  });
}

const clamp = (value: number, max: number) => value < 0 ? 0 : value > max ? max : value;
