import { LEAST_CONFIDENCE, type Region } from "./regions.ts";

/** Whether a text is but what an engine made of strokes of a pen. */
export function isScrawl({ words }: Pick<Region, "words">): boolean {
  const letters = words.filter(({ text }) => /[\p{L}\d]/u.test(text));
  return letters.every(({ confidence }) => confidence < LEAST_CONFIDENCE);
}

/** So many times as high as all lines above, and read so doubtfully, no further line is. */
const DRAWN = { higher: 2, confidence: 75 };

/** Whether a last line is so much higher than those above that a pen drew it. */
function isDrawn(last: Region["words"], above: Region["words"]): boolean {
  const highest = Math.max(...above.map(({ y0, y1 }) => y1 - y0));
  return last.every(({ y0, y1, confidence }) => y1 - y0 > DRAWN.higher * highest && confidence < DRAWN.confidence);
}

/** A text without its last lines that are such: who signs below a remark draws no further line of it. */
export function withoutScrawls(region: Region): Region {
  const end = region.text.lastIndexOf("\n");
  if (end < 0) return region;
  const count = region.starts.filter((start) => start < end).length, last = region.words.slice(count);
  if (!isScrawl({ words: last }) && !isDrawn(last, region.words.slice(0, count))) return region;
  return withoutScrawls({
    ...region,
    text: region.text.slice(0, end),
    words: region.words.slice(0, count),
    starts: region.starts.slice(0, count),
  });
}
