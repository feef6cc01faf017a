import type { LevelWord } from "./level.ts";

/** Of two words that are one so much of the smaller is where the other is, and so large it is at least. */
const SAME = 0.8, LEAST = 0.4;

/** Words from top to bottom without those that an engine read a second time in the same place: the longer, or the one that it was surer of, stays. */
export function withoutDoubles<Word extends LevelWord>(words: readonly Word[]): Word[] {
  const doubles = new Set<Word>();
  words.forEach((word, index) => {
    for (const other of words.slice(index + 1, index + 1 + NEAR)) {
      if (isSamePlace(word, other)) doubles.add(isLess(word, other) ? word : other);
    }
  });
  return doubles.size === 0 ? [...words] : words.filter((word) => !doubles.has(word));
}

/** Of words in the order of their middles those in the same place follow one another, but for their row. */
const NEAR = 30;

/** A scrawl that was read across lines may be much higher than the word that was found in its place. */
const SCRAWL = { confidence: 45, least: 0.2 };

/** Whether a word says less than another in its place: it is a part of it, else the engine was less sure of it. */
function isLess(one: LevelWord, other: LevelWord): boolean {
  const [mine, theirs] = [signsOf(one), signsOf(other)];
  if (mine !== theirs && (theirs.includes(mine) || mine.includes(theirs))) return theirs.includes(mine);
  return other.confidence > one.confidence;
}

/** "[0]" says no more than "0". */
function signsOf({ text }: LevelWord): string {
  return text.replace(/[^\p{L}\d]/gu, "");
}

function isSamePlace(one: LevelWord, other: LevelWord): boolean {
  const across = Math.min(one.x1, other.x1) - Math.max(one.x0, other.x0);
  const down = Math.min(one.y1, other.y1) - Math.max(one.y0, other.y0);
  if (across <= 0 || down <= 0) return false;
  // "GE" over the beginning of "GE-228-VJ": a part of a word, however short.
  const isPart = signsOf(one).includes(signsOf(other)) || signsOf(other).includes(signsOf(one));
  const isScrawled = Math.min(one.confidence, other.confidence) < SCRAWL.confidence;
  return isShared(across, one.x1 - one.x0, other.x1 - other.x0, isPart ? 0 : LEAST) &&
    isShared(down, one.y1 - one.y0, other.y1 - other.y0, isScrawled ? SCRAWL.least : LEAST);
}

function isShared(both: number, one: number, other: number, least: number): boolean {
  return both > SAME * Math.min(one, other) && both > least * Math.max(one, other);
}
