import type { Box } from "../../../../domain/documents/recognition.ts";
import type { Gray } from "./gray.ts";

/** Of an evenly lit picture: what is darker is ink. The first parts most signs; lower ones part those that a blur has joined. */
const DARK = [140, 110, 85, 60];
/** Around a word, in pixels: engines cut close. */
const MARGIN = 3;
/** Of the height of most signs: what is less is a dash, a dot or a speck, what is more a rule of the form. */
const SIGN = { least: 0.55, most: 1.6 };
/** Fewer pixels are a speck; a narrower sign is not two. */
const [SPECK, TWO_SIGNS] = [4, 8];
/** Signs that touch may be cut apart, so many at most. */
const MOST_CUTS = 4;

/** Where the letters and figures of a word stand, from left to right, if there are `count` of them; null otherwise. */
export function signBoxes(level: Gray, word: Box, count: number): Box[] | null {
  let found: Box[] = [];
  for (const dark of DARK) {
    const signs = inkIn(level, word, dark);
    if (signs.length === count) return signs;
    if (dark === DARK[0]) found = signs;
  }
  return found.length < count && found.length >= count - MOST_CUTS ? cutApart(level, found, count) : null;
}

/** Connected ink within a box, parts above each other as one, that has the height of signs. */
function inkIn(level: Gray, word: Box, dark: number): Box[] {
  const signs: Box[] = [];
  for (const part of partsOf(level, word, dark).sort((one, other) => one.x0 - other.x0)) {
    const last = signs.at(-1);
    if (last && part.x0 < last.x1 - 0.5 * Math.min(part.x1 - part.x0, last.x1 - last.x0)) {
      signs[signs.length - 1] = {
        ...{ x0: last.x0, x1: Math.max(last.x1, part.x1) },
        ...{ y0: Math.min(last.y0, part.y0), y1: Math.max(last.y1, part.y1) },
      };
    } else signs.push(part);
  }
  const heights = signs.map(({ y0, y1 }) => y1 - y0).sort((one, other) => one - other);
  const usual = heights[heights.length >> 1] ?? 0;
  return signs.filter(({ y0, y1 }) => y1 - y0 > SIGN.least * usual && y1 - y0 < SIGN.most * usual);
}

function partsOf({ width, height, pixels }: Gray, word: Box, dark: number): Box[] {
  const left = Math.max(0, Math.floor(word.x0) - MARGIN), top = Math.max(0, Math.floor(word.y0) - MARGIN);
  const w = Math.min(width, Math.ceil(word.x1) + MARGIN) - left, h = Math.min(height, Math.ceil(word.y1) + MARGIN) - top;
  const ink = Uint8Array.from(
    { length: w * h },
    (_, at) => pixels[(top + Math.floor(at / w)) * width + left + at % w]! < dark ? 1 : 0,
  );
  const parts: Box[] = [];
  for (let start = 0; start < ink.length; start++) {
    if (ink[start] === 0) continue;
    const part = [start];
    ink[start] = 0;
    let [x0, y0, x1, y1] = [w, h, 0, 0];
    for (let n = 0; n < part.length; n++) {
      const x = part[n]! % w, y = (part[n]! - x) / w;
      [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x + 1), Math.max(y1, y + 1)];
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const next = (y + dy) * w + x + dx;
          if (x + dx < 0 || x + dx >= w || ink[next] !== 1) continue;
          ink[next] = 0;
          part.push(next);
        }
      }
    }
    if (part.length >= SPECK) parts.push({ x0: left + x0, y0: top + y0, x1: left + x1, y1: top + y1 });
  }
  return parts;
}

/** The widest sign cut where there is least ink, until there are `count`. */
function cutApart({ width, pixels }: Gray, signs: readonly Box[], count: number): Box[] | null {
  const cut = [...signs];
  while (cut.length < count) {
    const widest = cut.reduce((one, other) => other.x1 - other.x0 > one.x1 - one.x0 ? other : one);
    const { x0, x1, y0, y1 } = widest, third = 0.3 * (x1 - x0);
    if (x1 - x0 < TWO_SIGNS) return null;
    let [least, at] = [Infinity, x0];
    for (let x = Math.floor(x0 + third); x < x1 - third; x++) {
      let ink = 0;
      for (let y = y0; y < y1; y++) ink += 255 - pixels[y * width + x]!;
      if (ink < least) [least, at] = [ink, x];
    }
    cut.splice(cut.indexOf(widest), 1, { x0, y0, x1: at, y1 }, { x0: at + 1, y0, x1, y1 });
  }
  return cut;
}
