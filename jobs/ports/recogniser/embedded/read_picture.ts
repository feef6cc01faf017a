import type { Box, RecognisedLine, RecognisedPage, RecognisedWord } from "../../../../domain/documents/recognition.ts";
import { findSheet } from "../pictures/find_sheet.ts";
import { findSkew } from "../pictures/find_skew.ts";
import { flattenLight } from "../pictures/flatten_light.ts";
import { type Back, type Gray, turn } from "../pictures/gray.ts";
import { inkGrid } from "../pictures/ink_grid.ts";
import { looseInk } from "../pictures/loose_ink.ts";
import { straighten } from "../pictures/straighten.ts";
import { pgmOf } from "./pgm_of.ts";
import { secondLook } from "./second_look.ts";
import { tsvLines } from "./tsv_lines.ts";

/** Reads a level picture, a binary portable graymap, and tells its words as tab-separated values. */
export type ReadTsv = (pgm: Uint8Array<ArrayBuffer>) => Promise<string>;

type Turns = 0 | 1 | 2 | 3;

/** Mean confidence of a page that was read the right way up. Upside down, it stays under fifty. */
const UPRIGHT_CONFIDENCE = 72;
/** Fewer letters tell nothing about how a page stands. */
const TELLING_LETTERS = 12;
/** What is told with less is hardly print. */
const READ_CONFIDENCE = 40;
/** How much clearer lines must be across than along before a page counts as lying on its side. */
const SIDEWAYS = 1.3;

/**
 * Reads a picture of a page: evenly lit, cut out of a photo's background, level, and turned upright as far as what is read makes sense. Boxes are of the
 * picture as it came, turned upright.
 */
export async function readPicture(picture: Gray, isPhoto: boolean, read: ReadTsv): Promise<RecognisedPage> {
  const sheet = isPhoto ? findSheet(picture) : null;
  const flat = flattenLight(sheet?.picture ?? picture);
  const tries: Attempt[] = [];
  for (const turns of turnsToTry(flat)) {
    const upright = turn(flat, turns);
    const level = straighten(upright, findSkew(upright).degrees);
    const lines = tsvLines(await read(pgmOf(level.picture)));
    const ofFlat = turnedBack(flat, turns);
    const back: Back = (x, y) => (sheet?.back ?? same)(...ofFlat(...level.back(x, y)));
    tries.push({ turns, level: level.picture, lines, back, ...confidenceOf(lines) });
    if (tries.at(-1)!.confidence >= UPRIGHT_CONFIDENCE && tries.at(-1)!.letters >= TELLING_LETTERS) break;
  }
  const best = tries.reduce((one, other) => other.confidence * other.letters > one.confidence * one.letters ? other : one);
  const mask = looseInk(best.level, best.lines.flatMap(({ words }) => words).filter(isRead).map(({ box }) => box));
  const found = await secondLook(best.level, mask, best.lines, read);
  return pageOf(picture, { ...best, lines: [...best.lines, ...found] }, mask);
}

interface Attempt {
  readonly turns: Turns;
  readonly level: Gray;
  readonly lines: readonly RecognisedLine[];
  readonly back: Back;
  readonly confidence: number;
  readonly letters: number;
}

const same: Back = (x, y) => [x, y];

/** Upright first, or on its side where lines run that way; upside down is found out by reading. */
function turnsToTry(flat: Gray): readonly Turns[] {
  const across = findSkew(flat).strength, along = findSkew(turn(flat, 1)).strength;
  return along > across * SIDEWAYS ? [1, 3, 0, 2] : [0, 2, 1, 3];
}

/** Where a point of the picture `turns` quarters clockwise of `picture` lies on it. */
function turnedBack({ width, height }: Gray, turns: Turns): Back {
  switch (turns) {
    case 0:
      return same;
    case 1:
      return (x, y) => [y, height - x];
    case 2:
      return (x, y) => [width - x, height - y];
    case 3:
      return (x, y) => [width - y, x];
  }
}

/** Weighed by letters: a speck read as a comma says little. */
function confidenceOf(lines: readonly RecognisedLine[]): { readonly confidence: number; readonly letters: number } {
  let letters = 0, sum = 0;
  for (const { text, confidence } of lines.flatMap(({ words }) => words)) {
    const count = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    letters += count;
    sum += count * confidence;
  }
  return { letters, confidence: sum / Math.max(letters, 1) };
}

/** The page as it stands upright, its words where they lie on it. */
function pageOf(picture: Gray, { turns, level, lines, back }: Attempt, mask: Uint8Array): RecognisedPage {
  const isSideways = turns % 2 === 1;
  const width = isSideways ? picture.height : picture.width, height = isSideways ? picture.width : picture.height;
  // On the picture as it came, then turned with it.
  const forth = turnedBack({ width, height, pixels: picture.pixels }, (4 - turns) % 4 as Turns);
  const onPage: Back = (x, y) => forth(...back(x, y));
  const place = ({ x0, y0, x1, y1 }: Box): Box => {
    const corners = ([[x0, y0], [x1, y0], [x1, y1], [x0, y1]] as const).map(([x, y]) => onPage(x, y));
    const xs = corners.map(([x]) => share(x, width)), ys = corners.map(([, y]) => share(y, height));
    return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
  };
  return {
    width,
    height,
    ...(turns !== 0 && { quarterTurns: turns }),
    lines: lines.map(({ words }) => ({ words: words.map((word) => ({ ...word, box: place(word.box) })) })),
    ink: inkGrid(mask, level.width, (x, y) => {
      const [across, down] = onPage(x, y);
      return [across / width, down / height];
    }, height / width),
  };
}

/** A scrawl that was taken for a sign or two is no word. */
function isRead({ text, confidence }: RecognisedWord): boolean {
  return confidence >= READ_CONFIDENCE && /[\p{L}\p{N}].*[\p{L}\p{N}]|^\p{N}$/u.test(text);
}

/** Four digits place a word on a page of A4 to the twentieth of a millimetre. */
const share = (at: number, of: number) => Math.round(Math.min(Math.max(at / of, 0), 1) * 10_000) / 10_000;
