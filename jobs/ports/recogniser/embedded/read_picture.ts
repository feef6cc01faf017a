import type { Box, RecognisedLine, RecognisedPage } from "../../../../domain/documents/recognition.ts";
import { findSkew } from "../pictures/find_skew.ts";
import { type Gray, turn, type Turns } from "../pictures/gray.ts";
import { type LevelPage, litSheet } from "../pictures/lit_sheet.ts";
import { withLightBands } from "../pictures/light_bands.ts";
import { looseInk } from "../pictures/loose_ink.ts";
import { marksOf } from "../pictures/page_marks.ts";
import { withCutWords } from "./cut_words.ts";
import { isRead } from "./is_read.ts";
import { readAgain } from "./read_again.ts";
import { withoutDottedRules } from "../pictures/without_dotted_rules.ts";
import { pgmOf } from "./pgm_of.ts";
import type { Look, SignReader } from "./sign_reader.ts";
import { secondLook } from "./second_look.ts";
import { tightBoxes } from "./tight_boxes.ts";
import { tsvLines } from "./tsv_lines.ts";

/** Reads a level picture, a binary portable graymap, and tells its words as tab-separated values. */
export type ReadTsv = (pgm: Uint8Array<ArrayBuffer>) => Promise<string>;

/** Mean confidence of a page that was read the right way up. Upside down, it stays under fifty. */
const UPRIGHT_CONFIDENCE = 72;
/** Fewer letters tell nothing about how a page stands. */
const TELLING_LETTERS = 12;
/** How much clearer lines must be across than along before a page counts as lying on its side. */
const SIDEWAYS = 1.3;

/**
 * Reads a picture of a page: evenly lit, cut out of a photo's background, level, and turned upright as far as what is read makes sense. Boxes are of the
 * picture as it came, turned upright.
 */
export async function readPicture(
  picture: Gray,
  isPhoto: boolean,
  read: ReadTsv,
  openSigns: () => Promise<SignReader>,
): Promise<RecognisedPage> {
  const sheet = litSheet(picture, isPhoto);
  const tries: Attempt[] = [];
  for (const turns of turnsToTry(sheet.flat)) {
    const page = sheet.levelled(turns);
    const shown = withLightBands(page.level);
    // What is left of letters in a blurred photo may look like dots.
    const lines = tsvLines(await read(pgmOf(sheet.isCutOut ? shown : withoutDottedRules(shown))));
    tries.push({ ...page, shown, turns, lines, ...confidenceOf(lines) });
    if (tries.at(-1)!.confidence >= UPRIGHT_CONFIDENCE && tries.at(-1)!.letters >= TELLING_LETTERS) break;
  }
  const best = tries.reduce((one, other) => other.confidence * other.letters > one.confidence * one.letters ? other : one);
  const told = tightBoxes(best.lines, looseInk(best.shown, []), best.shown);
  const mask = looseInk(best.level, told.flatMap(({ words }) => words).filter(isRead).map(({ box }) => box));
  const look: Look = async (box) => (await openSigns())(best.shown, box);
  const lines = await readAgain(told, look);
  const found = await secondLook(best.level, mask, lines, look);
  return pageOf({ ...best, lines: await withCutWords([...lines, ...found], look) }, mask);
}

interface Attempt extends LevelPage {
  /** The page as it is read. */
  readonly shown: Gray;
  readonly turns: Turns;
  readonly lines: readonly RecognisedLine[];
  readonly confidence: number;
  readonly letters: number;
}

/** Upright first, or on its side where lines run that way; upside down is found out by reading. */
function turnsToTry(flat: Gray): readonly Turns[] {
  const across = findSkew(flat).strength, along = findSkew(turn(flat, 1)).strength;
  return along > across * SIDEWAYS ? [1, 3, 0, 2] : [0, 2, 1, 3];
}

/** Weighed by letters: a speck read as a comma says little. Words that run down the page, which the engine reads as well, say that it lies on its side. */
function confidenceOf(lines: readonly RecognisedLine[]): { readonly confidence: number; readonly letters: number } {
  let letters = 0, sum = 0, down = 0;
  for (const { text, confidence, box } of lines.flatMap(({ words }) => words)) {
    const count = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    letters += count;
    sum += count * confidence;
    if (count > 2 && box.y1 - box.y0 > box.x1 - box.x0) down += count;
  }
  if (down > letters / 2) return { letters: 0, confidence: 0 };
  return { letters, confidence: sum / Math.max(letters, 1) };
}

/** The page as it stands upright, its words where they lie on it. */
function pageOf({ turns, lines, ...page }: Attempt, mask: Uint8Array): RecognisedPage {
  const { width, height, onPage } = page;
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
    ...marksOf(page, mask),
  };
}

/** Four digits place a word on a page of A4 to the twentieth of a millimetre. */
const share = (at: number, of: number) => Math.round(Math.min(Math.max(at / of, 0), 1) * 10_000) / 10_000;
