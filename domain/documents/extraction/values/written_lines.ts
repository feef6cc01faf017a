import { LEAST_CONFIDENCE, type Region } from "./regions.ts";

/** What engines take strokes up and down for, and what they have to be as sure of for a name to stand there. */
const STROKES = /^(?=.*[AMNVWZ])[AMNVWZISLUJXT'’/\\|]{2,4}$/, LEAST_OF_STROKES = 60;

/** Whether a text is but what an engine made of strokes of a pen. */
export function isScrawl({ words }: Pick<Region, "words">): boolean {
  const letters = words.filter(({ text }) => /[\p{L}\d]/u.test(text));
  return letters.every(({ confidence, text }) => confidence < (STROKES.test(text) ? LEAST_OF_STROKES : LEAST_CONFIDENCE));
}

/** So many times as high as all lines above, and read so doubtfully, no further line is. */
const DRAWN = { higher: 2, confidence: 75 };
/** And so much higher in part where it was hardly read at all. */
const SCRAWLED = { higher: 1.5, confidence: 60 };

/** Whether a line is so much higher than those above that a pen drew it. */
function isDrawn(line: Region["words"], above: Region["words"]): boolean {
  const highest = Math.max(...above.map(({ y0, y1 }) => y1 - y0));
  const heights = line.map(({ y0, y1 }) => y1 - y0), surest = Math.max(...line.map(({ confidence }) => confidence));
  return (Math.min(...heights) > DRAWN.higher * highest && surest < DRAWN.confidence) ||
    (Math.max(...heights) > SCRAWLED.higher * highest && surest < SCRAWLED.confidence);
}

/** A text up to where somebody signed below it, and without last lines, or last letters, that are but scrawls: who signs below a remark draws no further line of it. */
export function withoutScrawls(region: Region): Region {
  for (let end = region.text.indexOf("\n"); end >= 0; end = region.text.indexOf("\n", end + 1)) {
    const above = wordsUpTo(region, end), next = region.text.indexOf("\n", end + 1);
    if (isDrawn(wordsUpTo(region, next < 0 ? Infinity : next).slice(above.length), above)) return upTo(region, end);
  }
  const { text, confidence } = region.words.at(-1) ?? { text: "", confidence: 100 };
  if (region.words.length > 1 && confidence < LEAST_CONFIDENCE && /^\p{L}{1,2}$/u.test(text)) {
    return withoutScrawls(upTo(region, region.starts.at(-1)!));
  }
  const last = region.text.lastIndexOf("\n");
  if (last < 0 || !isScrawl({ words: region.words.slice(wordsUpTo(region, last).length) })) return region;
  return withoutScrawls(upTo(region, last));
}

function wordsUpTo({ words, starts }: Region, end: number): Region["words"] {
  return words.slice(0, starts.filter((start) => start < end).length);
}

function upTo(region: Region, end: number): Region {
  const words = wordsUpTo(region, end);
  return { ...region, text: region.text.slice(0, end), words, starts: region.starts.slice(0, words.length) };
}
