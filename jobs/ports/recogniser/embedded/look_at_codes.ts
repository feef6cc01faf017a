import type { RecognisedLine, RecognisedWord } from "../../../../domain/documents/recognition.ts";
import type { Gray } from "../pictures/gray.ts";
import { type ReadShapes, readShapes } from "../pictures/read_shapes.ts";
import { signBoxes } from "../pictures/sign_boxes.ts";
import { CODE_SIGNS } from "../pictures/typefaces.ts";

/** Letters and figures mixed, as words are not; dashes, dots and specks keep their places, and what ends a sentence stays behind it. */
const CODE = /^(?=.*\d)(?=.*[A-Z])[A-Z\d./\][|)(–-]{4,24}[.,;:]?$/;
/** A group of a code that has others beside it of as many signs. */
const GROUP = /^[A-Z\d]{3,8}$/;
/** A long number that is no amount. */
const NUMBER = /^\d{8,20}[.,;:]?$/;
const FIGURES = CODE_SIGNS.slice(0, 10);
/** A speck, or a sign that was taken for none: "9)Y" for "9JY". */
const ODD = /[\][|)(]/g;
/** Engines read figures alone and letters alone better than shapes tell them. */
const UNMIXED = /^(?:\d{2,}|[A-Z]{2,})$/;
/** How little shapes differ from a typeface's when they are taken for what they look like; where it is one sign less or more, and the others are those that were told or not. */
const KNOWN = { told: 4.2, recounted: 3.2, confirmed: 4.2 };
/** How little when nobody asks whether it is one sign less or more. */
const SURE = 2.4;
/** A sign is put right that looks by so much more like another: in a typeface that fits well, in one that is similar, and in one that hardly is; among others of its kind. */
const MORE_LIKE = { fits: 0.3, similar: 1.2, vague: 2.5, unmixed: 3 };
/** How little shapes differ in a typeface that fits well, and in one that is similar. */
const FITS = 2.5, SIMILAR = 3.4;
/** Another count of signs than the engine's has to fit by so much better. */
const RECOUNTED = 0.3;
/** Of what was put right: two readers did not agree. */
const MOST_TRUST = 80;
/** A page has fewer codes. */
const MOST_CODES = 80;

/**
 * Codes whose signs were looked at one by one: engines know words, and take the Q of a code for an O and its 9 for an I. Of a page in a typeface
 * that is not known nothing changes.
 */
export function lookAtCodes(level: Gray, lines: readonly RecognisedLine[]): RecognisedLine[] {
  let left = MOST_CODES;
  return lines.map(({ words }) => ({
    words: words.map((word, at) =>
      (CODE.test(word.text) || NUMBER.test(word.text) || isGroup(words, at)) && left-- > 0 ? lookedAt(level, word) : word
    ),
  }));
}

/** "MITQW" between "7HXK2" and "4PRD3", where an engine made a word of "M9TQW". */
function isGroup(words: readonly RecognisedWord[], at: number): boolean {
  const { text } = words[at]!;
  return GROUP.test(text) &&
    [words[at - 1], words[at + 1]].some((other) =>
      other !== undefined && other.text.length === text.length && GROUP.test(other.text) && CODE.test(other.text)
    );
}

function lookedAt(level: Gray, word: RecognisedWord): RecognisedWord {
  const [, code, end] = /^(.*?)([.,;:]?)$/.exec(word.text)!;
  const signs = NUMBER.test(word.text) ? FIGURES : CODE_SIGNS;
  const told = code!.replace(/[^A-Z\d]/g, ""), standing = code!.replace(/[^A-Z\d/]/g, ""), odd = code!.match(ODD)?.length ?? 0;
  const isPlain = told.length + odd === code!.length;
  const counted = (more: number) => {
    // A stroke is as high as signs are.
    const boxes = signBoxes(level, word.box, standing.length + more)?.filter((_, at) => more !== 0 || standing[at] !== "/");
    const read = boxes && readShapes(level, boxes, signs);
    return read ? [{ ...read, more, against: read.difference + (more === 0 ? 0 : RECOUNTED) }] : [];
  };
  const first = counted(0);
  const isSure = !isPlain || first.some(({ difference }) => difference < SURE);
  const recounts = isSure ? [] : (odd > 0 ? [odd] : [-1, 1]).flatMap(counted);
  const best = [...first, ...recounts].sort((one, other) => one.against - other.against)[0];
  const known = best === undefined || best.more === 0
    ? KNOWN.told
    : isOneLess(best.text, told) || isOneLess(told, best.text)
    ? KNOWN.confirmed
    : KNOWN.recounted;
  if (best === undefined || best.against > known) return word;
  const seen = best.more !== 0 ? best.text : putRight(code!, best);
  if (seen === told) return word;
  let at = 0;
  const text = best.more !== 0 ? seen : code!.replace(/[A-Z\d]/g, () => seen[at++]!);
  return { ...word, text: text + end, confidence: Math.min(word.confidence, MOST_TRUST) };
}

/** Whether a text is another without one of its signs. */
function isOneLess(text: string, other: string): boolean {
  return [...other].some((_, at) => text === other.slice(0, at) + other.slice(at + 1));
}

/** The signs of a code, each as told unless it stands in a mixture and looks much more like another; a figure between figures is one. */
function putRight(text: string, { differences, difference }: ReadShapes): string {
  const least = difference < FITS ? MORE_LIKE.fits : difference < SIMILAR ? MORE_LIKE.similar : MORE_LIKE.vague;
  let at = 0;
  return text.split(/[^A-Z\d]+/).flatMap((part) =>
    [...part].map((sign, n) => {
      const by = differences[at++]!;
      if (/^\d{3}$/.test(part.slice(n - 1, n + 2))) return sign;
      const likely = [...by.keys()].reduce((one, other) => by.get(other)! < by.get(one)! ? other : one);
      const unmixed = difference < FITS ? MORE_LIKE.unmixed : Infinity, more = UNMIXED.test(part) ? unmixed : least;
      return (by.get(sign) ?? Infinity) - by.get(likely)! > more ? likely : sign;
    })
  ).join("");
}
