import type { Reader } from "./reading.ts";

/** What a sentence says before a value, to its left; behind it, to its right. Line ends are spaces in either. */
interface Context {
  readonly before?: RegExp;
  readonly behind?: RegExp;
  /** Words that speak of another value: one of them nearer to the value than `before`, or any at all without `before`, decides against it. */
  readonly unless?: RegExp;
  /** Words of its row, over gaps, that speak of another value. */
  readonly unlessInRow?: RegExp;
}

/** How far a sentence reaches before a value and behind it, in letters. */
const [BEFORE, BEHIND] = [140, 40];
/** Where a sentence or a cell ends. */
const STOP = /\t|(?<=\p{Ll}{3}|\d)\. (?=\p{Lu})/gu;
/** Readings tried in a text: the work is bounded whatever a page says. */
const TRIED = 60;

/** Reads a value where the words of its sentence say what it is, however the sentence is made; with accents or without. */
export function inContext(read: Reader, context: Context): Reader {
  const before = everyMatch(context.before), unless = everyMatch(context.unless), behind = everyMatch(context.behind);
  // Words that may stand anywhere before the value, and are nowhere.
  const isLoose = before !== undefined && !/[$^]/.test(before.source);
  return (written) => {
    // A number does not go on in the next line.
    const text = written.replace(/(?<!\d)\n|\n(?!\d)/g, " ");
    if (isLoose && withoutAccents(text).search(before!) < 0) return null;
    for (let at = 0, tries = 0; tries < TRIED; tries++) {
      const reading = read(text.slice(at));
      if (reading === null) return null;
      const [from, to] = [at + reading.from, at + reading.to];
      const said = text.slice(Math.max(0, from - BEFORE), from).split(STOP).at(-1)!;
      const goesOn = text.slice(to, to + BEHIND).split(STOP, 1)[0]!;
      const isMeant = (before === undefined ? lastIn(said, unless) < 0 : lastIn(said, before) > lastIn(said, unless)) &&
        (behind === undefined || lastIn(goesOn, behind) >= 0) &&
        !context.unlessInRow?.test(written.slice(written.lastIndexOf("\n", from) + 1, from));
      if (isMeant && reading.fault === undefined) return { ...reading, from, to };
      at = Math.max(to, at + 1);
    }
    return null;
  };
}

/** One pattern of several, whatever their case. */
export function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join("|"), "iu");
}

/** A cell or a column has fewer words. */
const LEAST_OF_SENTENCE = 8;

/** Reads no text so short that what is left of it on the page may say what it is about. */
export function ofSentence(read: Reader): Reader {
  return (text) => text.split(/\s+/, LEAST_OF_SENTENCE).length < LEAST_OF_SENTENCE ? null : read(text);
}

/** The first of several readers that finds something. */
export function firstOf(...readers: readonly Reader[]): Reader {
  return (text) => {
    for (const read of readers) {
      const reading = read(text);
      if (reading) return reading;
    }
    return null;
  };
}

/** A pattern without accents that tells each of its matches. */
function everyMatch(pattern: RegExp | undefined): RegExp | undefined {
  return pattern && new RegExp(withoutAccents(pattern.source), pattern.flags.replace("g", "") + "g");
}

/** A text without accents, each letter in its place. */
export function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}

/** Where the last match of a pattern ends; -1 where there is none. */
function lastIn(text: string, pattern: RegExp | undefined): number {
  if (pattern === undefined) return -1;
  let last = -1;
  for (const match of withoutAccents(text).matchAll(pattern)) last = match.index + match[0].length;
  return last;
}
