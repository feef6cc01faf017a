import { normalisePlate } from "../../../identifiers/plate.ts";
import { asDigits, type Reading } from "./reading.ts";

const SIV_SHAPED = /(?<![\w-])([A-Z]{2}) ?[-–.·:]? ?([0-9OIl|SB]{3}) ?[-–.·]? ?([A-Z]{2}|[A-Z]\])(?![\w-])/;
const OTHER =
  /(?<![\w/-])(?=[A-Z0-9 -]*\d)(?=[A-Z0-9 -]*[A-Z])[A-Z0-9]{1,4}(?:[ -][A-Z0-9]{1,6}){1,2}(?![\w/-])|(?<![\w-])\d{4}[A-Z]{3}(?![\w-])/g;
/** With its dashes, a letter in small where the engine lost its size. */
const SIV_DASHED = /(?<![\w-])([A-Za-z2]{2})[:.']?[-–]([0-9OIl|SB]{3})[:.']?[-–]([A-Za-z2]{2}|[A-Z]\])(?![\w-])/;
/** With both its dashes, and with blanks between its signs, as a typewriter and an engine leave them: "FT -6 72-QX". */
const SIV_SPACED = /(?<![\w-])([A-Z] ?[A-Z]) ?[-–] ?(\d ?\d ?\d) ?[-–] ?([A-Z] ?[A-Z])(?![\w-])/;
/** With a nought in place of the Q or D of its letters: no plate has an O. */
const SIV_WITH_NOUGHT = /(?<![\w-])(0[A-Z]|[A-Z]0|[A-Z]{2}) ?[-–]? ?(\d{3}) ?[-–]? ?(0[A-Z]|[A-Z]0|[A-Z]{2})(?![\w-])/;
/** A straight one that was read as a bracket. */
const BRACKET_FOR_ONE = /(?<=(?<![\w-])[A-Z]{2}[ -][\dOIl|SB]{0,2})[\][](?=[\dOIl|SB]{0,2}[ -][A-Z]{2}(?![\w-]))/g;
/** Types and measures of pallets, numbers of firms and standards, and Dutch postal codes before their towns, which look like plates. */
const NO_PLATES =
  /(?<![\w-])\d{4} [A-Z]{2}(?=,? [A-Z][A-Za-z'-]{3})|(?<![\w-])(?:VAT|TVA|RCS|EORI|ISO|NIF|CIF)(?: (?:no|n°|reg)\.?)?:? ?(?:[A-Z]{2}\b)? ?\d[\d ]*|(?<![\w-])(?:EPAL|EUR|UIC|CHEP|VMF|LPR|IPP)[ -]?\d{0,3}(?![\w-])|(?<![\w-])[A-Z]? ?\d{3,4} ?[xX×] ?\d{3,4}(?!\w)/g;
/** Letters that are on no French plate since 2009. */
const NEVER = /[IOU]/;
/** British ("KX71 VHE") and Spanish ("2290 MFB") plates, with letters that may be digits in their places. */
const OF_NEIGHBOURS =
  /(?<![\w-])(?:([A-HJ-PR-Y]{2})([0-9OIl|SB]{2})[ -]?([A-HJ-PR-Z]{3})|()([0-9OIl|SB]{4})[ -]?([BCDFGHJKLMNPRSTVWXYZ]{3}))(?![\w-])/;
/** A French one without its end. */
const HALF = /^[A-Z]{2}-\d{3}$/;
/** No plate has more, but Irish ones: "LD-5520-0187" is an order. */
const MOST_FIGURES = 6, IRISH = /^\d{2,3}[ -][A-Z]{1,2}[ -]\d{1,6}$/;
/** A drawn vehicle, whose plate is none of the tractor's. */
const TRAILER =
  /(?:remor\w*|semi\w*|trailer|remolque|semirr\w*|frigor[ií]fico|anh[äa]nger|plateau|caisse|(?<!\p{L})(?:SR|RQ|ST))\W*$/iu;
const TRACTOR = /tract|motri|porteur|camion|truck|\/ ?\S*$/i;

/**
 * A registration plate. In a French one since 2009 the place of each digit is known and O and I are on none, so an O or I there is a
 * zero or a one; any other letter in place of a digit, and a letter that no plate has, is marked.
 */
export function readPlate(text: string): Reading | null {
  const reading = firstPlate(text);
  return reading === null || isTrailers(text, reading.from, reading.to) ? null : reading;
}

/** Whether a plate stands behind the word for a trailer, and that of none behind it: "Tracteur / SR" over "EH-552-XB / CZ-190-LF". */
function isTrailers(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 30), from);
  return TRAILER.test(before) && !TRACTOR.test(before) && !/^ ?\/ ?[A-Z\d]/.test(text.slice(to));
}

function firstPlate(written: string): Reading | null {
  const text = written.replace(BRACKET_FOR_ONE, "1").replace(NO_PLATES, (type) => "/".repeat(type.length));
  const siv = SIV_SHAPED.exec(text) ?? SIV_DASHED.exec(text) ?? SIV_SPACED.exec(text) ?? SIV_WITH_NOUGHT.exec(text);
  if (siv) return readSiv(siv);
  const near = OF_NEIGHBOURS.exec(text);
  const other = near ??
    text.matchAll(OTHER).find(([found]) => found.replace(/\D/g, "").length <= MOST_FIGURES || IRISH.test(found));
  if (other === undefined) return null;
  const [found, , digits, , , four] = other;
  const plate: string | null = normalisePlate(near ? inGroups(near) : found);
  const place = { from: other.index, to: other.index + found.length };
  if (plate !== null && HALF.test(plate)) return { value: plate, ...place, fault: "plate_impossible" };
  return plate === null
    ? null
    : { value: plate, ...place, ...(near && /[OIl|SB]/.test(digits ?? four!) ? { corrected: true } : {}) };
}

/** A British or Spanish plate in its two groups, whether or not an engine lost the blank between them. */
function inGroups([, letters, year, last, , four, series]: RegExpExecArray): string {
  return letters ? `${letters}${asDigits(year!)}-${last}` : `${asDigits(four!)}-${series}`;
}

/** A plate that no label leads to: French ones have a form that nothing else has. One behind the word for a trailer is none of the tractor's. */
export function readLonePlate(text: string): Reading | null {
  for (const found of text.matchAll(/(?<![\w-])([A-Z]{2})-\n?(?=[\dO-]*\d)([\dO]{3})-\n?([A-Z]{2})(?![\w-])/g)) {
    if (!isTrailers(text, found.index, found.index + found[0].length) && !NEVER.test(found[1]! + found[3]!)) {
      return readSiv(found);
    }
  }
  return null;
}

/** Plates of our neighbours by their forms: Spain, the United Kingdom, Belgium, Germany, Poland, the Netherlands, Portugal, Romania; Italy's are as those of France. */
const FOREIGN =
  "\\d{4} ?-?[BCDFGHJKLMNPRSTVWXYZ]{3}|[A-HJ-PR-Y]{2}\\d{2} ?[A-HJ-PR-Z]{3}|\\d-[A-Z]{3}-\\d{3}|[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2} ?\\d{2,4}|[A-Z]{2,3} \\d[A-Z\\d]{4}|[A-Z]{2} ?\\d{3} ?[A-Z]{2}|\\d{2}-[A-Z]{3}-\\d|[A-Z]{2}-\\d{2}-[A-Z]{2}|\\d{2}-[A-Z]{2}-\\d{2}|[A-Z]{1,2} \\d{2,3} [A-Z]{3}";
/** A cell that holds a plate and that of what the tractor pulls, or a Spanish or British plate alone, which is like nothing else. */
const PLATES_ALONE = new RegExp(
  `(?<=^|[\\n\\t])(?:(${FOREIGN})(?= ?[/+&|,–-] ?[A-Z\\d][A-Z\\d -]{4,11}(?:$|[\\n\\t]))|(\\d{4}[ -]?[BCDFGHJKLMNPRSTVWXYZ]{3}|[A-HJ-PR-Y]{2}\\d{2} [A-HJ-PR-Z]{3}|[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} \\d{2,4}|\\d-[A-Z]{3}-\\d{3})(?=$|[\\n\\t]))`,
  "u",
);

/** A plate of a neighbour that fills its cell and needs no label; French ones wherever they stand. */
export function readPlateAlone(text: string): Reading | null {
  const french = readLonePlate(text);
  if (french) return french;
  const found = PLATES_ALONE.exec(text), plate = found && (found[1] ?? found[2])!, value = plate && normalisePlate(plate);
  return value ? { value, from: found!.index, to: found!.index + plate!.length } : null;
}

function readSiv(found: RegExpExecArray | RegExpMatchArray): Reading {
  const [written, ...signs] = found as unknown as readonly [string, string, string, string];
  const [first, digits, last] = signs.map((part) => part.replace(/ /g, "")) as [string, string, string];
  const [before, after] = [lettersOf(first), lettersOf(last)];
  const place = { from: found.index!, to: found.index! + written.length };
  const plain = /^\d{3}$/.test(digits) && before === first && after === last;
  if (NEVER.test(before + after) || /[SB]/.test(digits)) {
    return { value: `${before}-${digits}-${after}`, ...place, fault: "plate_impossible" };
  }
  return { value: `${before}-${asDigits(digits)}-${after}`, ...place, ...(plain ? {} : { corrected: true }) };
}

/** Two letters of a plate, put right where a sign stands that only one letter looks like. */
function lettersOf(read: string): string {
  return read.toUpperCase().replaceAll("]", "J").replaceAll("2", "Z").replaceAll("0", "Q");
}
