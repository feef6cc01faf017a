import type { Box } from "../../../../domain/documents/recognition.ts";
import type { Gray } from "./gray.ts";
import { CODE_SIGNS, SHAPE, TYPEFACES } from "./typefaces.ts";

/** Signs as they look most like those of one typeface. */
export interface ReadShapes {
  readonly text: string;
  /** How much each sign differs from each that it may be, by that; 0 is not at all, 15 white from black. */
  readonly differences: readonly ReadonlyMap<string, number>[];
  /** How much the signs differ from those of the text, in the mean. */
  readonly difference: number;
}

interface Shape {
  /** Ink of each cell of the grid, 0 to 15. */
  readonly cells: Float32Array;
  /** The logarithm of the width to the height. */
  readonly breadth: number;
}

/** What a shape that is e times as wide differs by. */
const BREADTH = 6;

/** What signs are by their shapes alone, all in the typeface that they look most like; of `signs` only. */
export function readShapes(level: Gray, boxes: readonly Box[], signs: string): ReadShapes | null {
  if (boxes.length === 0) return null;
  const shapes = boxes.map((box) => shapeOf(level, box));
  const readings = typefaces().map((typeface): ReadShapes => {
    const differences = shapes.map((shape) => new Map([...signs].map((sign) => [sign, difference(shape, typeface.get(sign)!)])));
    const best = differences.map((by) => [...by].reduce((one, other) => other[1] < one[1] ? other : one));
    return {
      text: best.map(([sign]) => sign).join(""),
      differences,
      difference: best.reduce((sum, [, by]) => sum + by, 0) / boxes.length,
    };
  });
  return readings.reduce((one, other) => other.difference < one.difference ? other : one);
}

function difference(one: Shape, other: Shape): number {
  let square = 0;
  for (let at = 0; at < one.cells.length; at++) square += (one.cells[at]! - other.cells[at]!) ** 2;
  return Math.sqrt(square / one.cells.length) + BREADTH * Math.abs(one.breadth - other.breadth);
}

function shapeOf(level: Gray, box: Box): Shape {
  return { cells: Float32Array.from(inkCells(level, box)), breadth: Math.log((box.x1 - box.x0) / (box.y1 - box.y0)) };
}

/** The ink in a box on the grid, row by row, 0 to 15. */
export function inkCells({ width, pixels }: Gray, { x0, y0, x1, y1 }: Box): number[] {
  const across = (x1 - x0) / SHAPE.columns, down = (y1 - y0) / SHAPE.rows;
  return Array.from({ length: SHAPE.columns * SHAPE.rows }, (_, at) => {
    const left = x0 + at % SHAPE.columns * across, top = y0 + Math.floor(at / SHAPE.columns) * down;
    let ink = 0;
    for (let y = Math.floor(top); y < top + down; y++) {
      const high = Math.min(y + 1, top + down) - Math.max(y, top);
      for (let x = Math.floor(left); x < left + across; x++) {
        ink += (255 - pixels[y * width + x]!) * high * (Math.min(x + 1, left + across) - Math.max(x, left));
      }
    }
    return ink / (across * down) / 17;
  });
}

let decoded: readonly ReadonlyMap<string, Shape>[] | undefined;

function typefaces(): readonly ReadonlyMap<string, Shape>[] {
  return decoded ??= Object.values(TYPEFACES).map((base64) => {
    const bytes = Uint8Array.fromBase64(base64), size = bytes.length / CODE_SIGNS.length;
    return new Map([...CODE_SIGNS].map((sign, at): [string, Shape] => {
      const [breadth, ...cells] = bytes.subarray(at * size, (at + 1) * size);
      return [sign, {
        cells: Float32Array.from(cells.flatMap((two) => [two >> 4, two & 15])),
        breadth: (breadth! - 128) / 32 * Math.LN2,
      }];
    }));
  });
}
