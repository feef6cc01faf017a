import { LEAST_CONFIDENCE, type Region } from "./regions.ts";

/** Whether a text is but what an engine made of strokes of a pen. */
export function isScrawl({ words }: Pick<Region, "words">): boolean {
  const letters = words.filter(({ text }) => /[\p{L}\d]/u.test(text));
  return letters.every(({ confidence }) => confidence < LEAST_CONFIDENCE);
}

/** A text without its last lines that are such: who signs below a remark draws no further line of it. */
export function withoutScrawls(region: Region): Region {
  const end = region.text.lastIndexOf("\n");
  if (end < 0) return region;
  const count = region.starts.filter((start) => start < end).length, last = region.words.slice(count);
  if (!isScrawl({ words: last })) return region;
  return withoutScrawls({
    ...region,
    text: region.text.slice(0, end),
    words: region.words.slice(0, count),
    starts: region.starts.slice(0, count),
  });
}
