import type { RecognisedPage, RecognisedWord } from "../../recognition.ts";

/** A word in pixels of the page as if it were level. */
export interface LevelWord extends RecognisedWord {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A line is this much of the page's width before its slope tells anything, and before it tells how slopes change down the page. */
const [TELLING, TELLING_CHANGE] = [0.08, 0.25];
/** So many short lines tell it together, where it is so many times as much as they may be wrong. */
const MANY = 12, SURE = 3;

/**
 * Takes words of a page to where they would stand if it were level. Boxes are of the picture as it came, so lines of a skewed scan run
 * downhill, and those of a photograph each at their own slope: the slope is taken as linear from the top of the page to the bottom.
 */
export function levelOf(page: RecognisedPage): (word: RecognisedWord) => LevelWord {
  const slopeAt = slopes(page);
  return (word) => {
    const { x0, x1 } = { x0: word.box.x0 * page.width, x1: word.box.x1 * page.width };
    const [top, bottom] = [word.box.y0 * page.height, word.box.y1 * page.height];
    const middle = (top + bottom) / 2, slope = slopeAt(middle);
    const half = Math.max(bottom - top - Math.abs(slope) * (x1 - x0), (bottom - top) / 4) / 2;
    const level = middle - slope * ((x0 + x1) / 2 - page.width / 2);
    return { ...word, x0, x1, y0: level - half, y1: level + half };
  };
}

function slopes({ width, height, lines }: RecognisedPage): (y: number) => number {
  const told = lines.flatMap(({ words }) => {
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined || last.box.x1 - first.box.x0 < TELLING || first === last) return [];
    const at = (word: RecognisedWord) => ({
      x: (word.box.x0 + word.box.x1) / 2 * width,
      y: (word.box.y0 + word.box.y1) / 2 * height,
    });
    const [from, to] = [at(first), at(last)];
    return [{
      y: (from.y + to.y) / 2,
      slope: (to.y - from.y) / (to.x - from.x),
      weight: (to.x - from.x) ** 2,
      width: (to.x - from.x) / width,
    }];
  });
  const usual = median(told.map(({ slope }) => slope));
  const near = told.filter(({ slope }) => Math.abs(slope - usual) < 0.03);
  const total = near.reduce((sum, { weight }) => sum + weight, 0);
  if (near.length < 4) return () => usual;
  const mean = (of: (line: typeof near[number]) => number) => near.reduce((sum, line) => sum + line.weight * of(line), 0) / total;
  const [meanY, meanSlope] = [mean(({ y }) => y), mean(({ slope }) => slope)];
  const spread = mean(({ y }) => (y - meanY) ** 2),
    growth = mean(({ y, slope }) => (y - meanY) * (slope - meanSlope)) / Math.max(spread, 1);
  const isSure = () => {
    const unlike = mean(({ y, slope }) => (slope - meanSlope - growth * (y - meanY)) ** 2),
      count = total ** 2 / near.reduce((sum, { weight }) => sum + weight ** 2, 0);
    return near.length >= MANY && Math.abs(growth) > SURE * Math.sqrt(unlike / (count * Math.max(spread, 1)));
  };
  if (near.filter(({ width }) => width > TELLING_CHANGE).length < 4 && !isSure()) return () => meanSlope;
  return (y) => meanSlope + growth * (y - meanY);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
