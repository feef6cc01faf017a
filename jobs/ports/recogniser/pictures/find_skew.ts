import { type Gray, shrink } from "./gray.ts";

/** How the lines of a page lie. */
export interface Skew {
  /** Clockwise, in degrees: turning the page back by it makes its lines level. */
  readonly degrees: number;
  /** How clearly lines follow each other at that angle; compared with that of the page on its side. */
  readonly strength: number;
}

const MAX_DEGREES = 12;
const COARSE_DEGREES = 0.5;
const FINE_DEGREES = 0.1;
/** Long side of the picture that is looked at. */
const LOOK_PIXELS = 1_000;
const DARK = 140;
const MAX_POINTS = 40_000;

/**
 * The angle at which the lower edges of letters stand on the fewest, fullest rows (W. Postl, 1986: a projection profile). `picture` is evenly lit.
 */
export function findSkew(picture: Gray): Skew {
  const factor = Math.max(1, Math.round(Math.max(picture.width, picture.height) / LOOK_PIXELS));
  const small = factor === 1 ? picture : shrink(picture, factor);
  const points = lowerEdges(small);
  const rows = small.height + 2 * small.width;
  const best = (angles: readonly number[]) =>
    angles.map((degrees) => ({ degrees, strength: strengthAt(points, degrees, small.width, rows) }))
      .reduce((one, other) => other.strength > one.strength ? other : one);
  const coarse = best(anglesAround(0, MAX_DEGREES, COARSE_DEGREES));
  return best(anglesAround(coarse.degrees, COARSE_DEGREES, FINE_DEGREES));
}

function anglesAround(centre: number, reach: number, step: number): number[] {
  const count = Math.round(reach / step);
  return Array.from({ length: 2 * count + 1 }, (_, n) => centre + (n - count) * step);
}

/** x and y of dark pixels above bright ones, in turn. */
function lowerEdges({ width, height, pixels }: Gray): Int32Array {
  const found: number[] = [];
  for (let y = 0; y < height - 1; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (pixels[at]! < DARK && pixels[at + width]! >= DARK) found.push(x, y);
    }
  }
  const stride = Math.ceil(found.length / 2 / MAX_POINTS) || 1;
  return Int32Array.from(found.filter((_, index) => Math.floor(index / 2) % stride === 0));
}

function strengthAt(points: Int32Array, degrees: number, offset: number, rows: number): number {
  const slope = Math.tan(degrees * Math.PI / 180);
  const counts = new Float64Array(rows);
  for (let n = 0; n < points.length; n += 2) {
    const row = Math.round(points[n + 1]! - points[n]! * slope) + offset;
    if (row >= 0 && row < rows) counts[row]!++;
  }
  return counts.reduce((sum, count) => sum + count * count, 0) / Math.max(points.length, 1);
}
