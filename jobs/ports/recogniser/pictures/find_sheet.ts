import { type Back, type Gray, resample, shrink } from "./gray.ts";
import type { Straightened } from "./straighten.ts";

type Point = readonly [x: number, y: number];
type Corners = readonly [upperLeft: Point, upperRight: Point, lowerRight: Point, lowerLeft: Point];

/** Long side of the picture in which the sheet is looked for. */
const LOOK_PIXELS = 400;
/** Shares of the picture that a sheet on a table takes. */
const LEAST_SHARE = 0.2;
const MOST_SHARE = 0.97;
/** Of the picture's edge: where more is bright, the paper goes beyond it. */
const MOST_BRIGHT_EDGE = 0.3;
const LEAST_CONTRAST = 40;
/** Of the area between the corners: ink is not bright, but a sheet that is bent or half covered is no rectangle seen at an angle. */
const LEAST_FILLED = 0.82;

/**
 * The sheet of paper that lies on something darker in a photo, seen from straight above; null when there is none that is sure: then the photo is read as
 * it is.
 */
export function findSheet(picture: Gray): Straightened | null {
  const factor = Math.max(1, Math.floor(Math.max(picture.width, picture.height) / LOOK_PIXELS));
  const small = shrink(picture, factor);
  const bright = brightParts(small);
  if (bright === null || brightEdge(bright, small) > MOST_BRIGHT_EDGE) return null;
  const sheet = largestPart(bright, small.width);
  const share = sheet.length / bright.length;
  if (share < LEAST_SHARE || share > MOST_SHARE) return null;
  const corners = cornersOf(sheet, small.width);
  if (sheet.length / areaOf(corners) < LEAST_FILLED) return null;
  return cutOut(picture, corners.map(([x, y]) => [(x + 0.5) * factor, (y + 0.5) * factor] as const) as unknown as Corners);
}

/** Which pixels are brighter than the level that parts the picture best (N. Otsu, 1979); null when paper and ground hardly differ. */
function brightParts({ pixels }: Gray): Uint8Array | null {
  const histogram = new Float64Array(256);
  for (const pixel of pixels) histogram[pixel]!++;
  const total = pixels.reduce((sum, pixel) => sum + pixel, 0);
  let below = 0, sumBelow = 0;
  let best = { level: 0, spread: 0, contrast: 0 };
  for (let level = 0; level < 255; level++) {
    below += histogram[level]!;
    sumBelow += level * histogram[level]!;
    const above = pixels.length - below;
    if (below === 0 || above === 0) continue;
    const contrast = (total - sumBelow) / above - sumBelow / below;
    const spread = below * above * contrast ** 2;
    if (spread > best.spread) best = { level, spread, contrast };
  }
  return best.contrast < LEAST_CONTRAST ? null : pixels.map((pixel) => pixel > best.level ? 1 : 0);
}

function brightEdge(bright: Uint8Array, { width, height }: Gray): number {
  let count = 0;
  for (let x = 0; x < width; x++) count += bright[x]! + bright[(height - 1) * width + x]!;
  for (let y = 0; y < height; y++) count += bright[y * width]! + bright[y * width + width - 1]!;
  return count / (2 * (width + height));
}

/** Places of the largest connected bright part. */
function largestPart(bright: Uint8Array, width: number): readonly number[] {
  const left = bright.slice();
  let largest: number[] = [];
  for (let start = 0; start < left.length; start++) {
    if (left[start] === 0) continue;
    const part = [start];
    left[start] = 0;
    for (let n = 0; n < part.length; n++) {
      const at = part[n]!, x = at % width;
      for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (left[next] !== 1) continue;
        left[next] = 0;
        part.push(next);
      }
    }
    if (part.length > largest.length) largest = part;
  }
  return largest;
}

/** The outermost places in the four slanting directions. */
function cornersOf(places: readonly number[], width: number): Corners {
  const outermost = (weigh: (x: number, y: number) => number): Point => {
    let best = -Infinity, at = 0;
    for (const place of places) {
      const weight = weigh(place % width, Math.floor(place / width));
      if (weight > best) [best, at] = [weight, place];
    }
    return [at % width, Math.floor(at / width)];
  };
  return [outermost((x, y) => -x - y), outermost((x, y) => x - y), outermost((x, y) => x + y), outermost((x, y) => y - x)];
}

/** Shoelace formula. */
function areaOf(corners: Corners): number {
  return Math.abs(corners.reduce((sum, [x, y], n) => {
    const [nextX, nextY] = corners[(n + 1) % 4]!;
    return sum + x * nextY - nextX * y;
  }, 0)) / 2;
}

function cutOut(picture: Gray, corners: Corners): Straightened {
  const [upperLeft, upperRight, lowerRight, lowerLeft] = corners;
  const side = (one: Point, other: Point) => Math.hypot(one[0] - other[0], one[1] - other[1]);
  const width = Math.round(Math.max(side(upperLeft, upperRight), side(lowerLeft, lowerRight)));
  const height = Math.round(Math.max(side(upperLeft, lowerLeft), side(upperRight, lowerRight)));
  const back = ontoQuadrilateral(corners, width, height);
  return { picture: resample(picture, width, height, back), back };
}

/** The projection of a rectangle onto the quadrilateral of `corners` (P. Heckbert, 1989). */
function ontoQuadrilateral([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Corners, width: number, height: number): Back {
  const dx1 = x1 - x2, dx2 = x3 - x2, dx3 = x0 - x1 + x2 - x3;
  const dy1 = y1 - y2, dy2 = y3 - y2, dy3 = y0 - y1 + y2 - y3;
  const scale = dx1 * dy2 - dx2 * dy1;
  const g = (dx3 * dy2 - dx2 * dy3) / scale, h = (dx1 * dy3 - dx3 * dy1) / scale;
  const a = x1 - x0 + g * x1, b = x3 - x0 + h * x3;
  const d = y1 - y0 + g * y1, e = y3 - y0 + h * y3;
  return (x, y) => {
    const u = x / width, v = y / height;
    const depth = g * u + h * v + 1;
    return [(a * u + b * v + x0) / depth, (d * u + e * v + y0) / depth];
  };
}
