import { boxAround } from "../../box_around.ts";
import type { Anchor } from "../labels/anchors.ts";
import { DRIVERS } from "../labels/drivers.ts";
import type { FieldName } from "../extracted_field.ts";
import { plainText, SIGNS } from "../labels/label_cells.ts";
import type { InkSpot } from "../page/ink_spots.ts";
import { beginsCell, cellFrom } from "../page/cells.ts";
import { gapAfter, type Layout, type PlacedWord, WIDE_GAP } from "../page/layout.ts";
import { isScribble } from "./scribbles.ts";
import type { Cell } from "../page/walls.ts";

/** How far a signature lies from its label, in heights of it: below, where a stamp may be between, and to the right. */
const REACH = { down: 12, belowStamp: 20, right: 22, beside: 9 };
/** Who signs beside the one who receives. */
const OTHERS = new RegExp(
  `\\b(?:conduct\\w*|${DRIVERS}|transport\\w*|voiturier|driver|carrier|haulier|expedit\\w*|remett\\w*|remit\\w*|sender)\\b`,
);
/** Its words are print, beside which somebody signs. */
const STAMP = /\b(?:cachet|tampon|timbre|stamp|sello)\b/;
/** What is asked for in a box to sign in besides. */
const OF_SIGNING: ReadonlySet<FieldName> = new Set(["signedBy", "deliveredOn"]);
/** Height of a box to sign in, in heights of its label: one that is lower holds the label alone, a higher one the whole form. */
const LEAST_BOX = 3.5, MOST_BOX = 26;
/** A stroke of a pen is so many spots long and wide; a dotted line is one spot high, a speck one wide. */
const LEAST = { spots: 6, columns: 3, rows: 2 };

/**
 * Whether a pen or a stamp left its ink where `label` says that somebody signs: beside it or below, up to the next heading, or in its box. Null where no picture of the page
 * was looked at.
 */
export function isSignedByInk(
  { ink: spots, walls, words }: Pick<Layout, "ink" | "walls" | "words">,
  label: Anchor,
  headings: readonly Anchor[],
): boolean | null {
  if (spots === null) return null;
  const box = shareOf(walls.cellOf(label.words[0]!), label), strokes = withoutDots(spots, words);
  const places: Place[] = [...strokes, ...words.filter((word) => isScribble(word, label.words[0]!)).map(middle)];
  if (
    isBox(box, lineOf(words, label.words[0]!)) &&
    isInked(places.filter(({ x, y }) => x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1))
  ) {
    return true;
  }
  const next = label.words.at(-1)!.right, beyond = next !== null && SIGNS.test(next.text) ? next.right : next;
  // In a list the value's column may be far from its label.
  if (beyond !== null && isScribble(beyond, label.words[0]!)) return true;
  const { y0, x1, y1 } = boxAround(label.words), { x0 } = cellStart(label.words[0]!);
  const { em } = label.words[0]!;
  // A scrawl may be read as a label.
  const isPrinted = ({ words: [first] }: Anchor) => first!.confidence > LEAST_OF_LABEL;
  const others = headings.filter((other) =>
    other !== label && !isOfSigning(other) && isPrinted(other) && !goesOnWith(label, other)
  ).map((other) => ({ ...boxAround(other.words), isOfRemarks: isOfRemarks(other) }));
  const beside = others.filter((other) => other.x0 > x1 && other.y0 < y1 + em && other.y1 > y0 - em);
  const right = Math.min(Math.max(x0 + REACH.right * em, x1 + REACH.beside * em), ...beside.map((other) => other.x0 - em / 2));
  const under = others.filter((other) => other.y0 > y1 && other.x0 < right && other.x1 > x0);
  const isForStamp = STAMP.test(plainText(label.words));
  const downTo = (end: typeof under) =>
    Math.min(y1 + (isForStamp ? REACH.belowStamp : REACH.down) * em, ...end.map((other) => other.y0));
  // What is written of the goods in that box leaves ink too, but no scrawl.
  const down = downTo(under), downForScrawls = downTo(under.filter((other) => !other.isOfRemarks));
  const isIn = (place: Place) => {
    const { x, y } = place, end = "column" in place ? down : downForScrawls;
    return x < right && ((x > x0 - em && y > y1 && y < end) || (x > x1 && y > y0 - em && y < Math.min(end, y1 + em)));
  };
  // The column of values may be far from those of labels, where nothing is printed beside either.
  const isPrintBeside = (word: PlacedWord) =>
    word.x0 > x1 && word.y0 < Math.min(down, y1 + REACH.down * em) && word.y1 > y0 - em && word.confidence > PRINT &&
    !SIGNS.test(word.text);
  const isList = !words.some(isPrintBeside), isBesideStamp = isForStamp && beside.length === 0;
  const isAcross = ({ x, y }: Place) => x > x1 && y > y0 - em && y < (isList ? down : y1 + em);
  return isInked(places.filter(isIn)) || ((isList || isBesideStamp) && isInked(places.filter(isAcross))) ||
    isOverLine({ walls, words }, label, strokes, right) ||
    (beside.length === 0 && isAtEnd({ words }, strokes, label.words[0]!, { right, y0: y0 - em, y1: y1 + REACH.down * em }));
}

/** Whether somebody drew strokes within an area, or what an engine took for a word there beside `label`. */
export function isDrawnIn({ ink, words }: Pick<Layout, "ink" | "words">, area: Cell, label: PlacedWord): boolean {
  const places: Place[] = [...withoutDots(ink ?? [], words), ...words.filter((word) => isScribble(word, label)).map(middle)];
  return isInked(places.filter(({ x, y }) => x > area.x0 && x < area.x1 && y > area.y0 && y < area.y1));
}

/** From a row of a list to the next, in heights of the row. */
const NEXT_ROW = 3;

/** Whether somebody signed right of all print on the rows of a label's list, where no heading stands above, as drivers' screens have their box. */
function isAtEnd(
  { words }: Pick<Layout, "words">,
  spots: readonly InkSpot[],
  label: PlacedWord,
  { right, y0, y1 }: { readonly right: number; readonly y0: number; readonly y1: number },
): boolean {
  const strokes = strokesOf(spots).filter(isLong).map((stroke) => ({
    x0: Math.min(...stroke.map(({ x }) => x)),
    y0: Math.min(...stroke.map(({ y }) => y)),
    y1: Math.max(...stroke.map(({ y }) => y)),
  }));
  const print = words.filter(({ confidence }) => confidence > PRINT);
  const isListed = print.some((word) =>
    beginsCell(word) && Math.abs(word.x0 - label.x0) < label.em / 2 && word.y0 > label.y1 &&
    word.y0 - label.y1 < NEXT_ROW * label.em
  );
  return isListed &&
    [...strokes, ...words.filter((word) => isScribble(word, label))].some((drawn) =>
      drawn.x0 > right && drawn.y0 > y0 && drawn.y1 < y1 &&
      !print.some((word) => word.x1 > drawn.x0 && word.y1 > y0 && word.y0 < drawn.y1)
    );
}

/** How far apart words are between which there is a box to tick, in heights of the row, and how surely they are read. */
const TICKED = { from: 0.8, to: 4, print: 75 };

/** What a box asks for besides, with dots to write on that hang together as strokes do: "Heure d'arrivée .... départ ....". */
const OF_TIME = /^(?:date|fecha|data|datum|heure|hora|time|uhrzeit|ora)\W*$/i,
  OF_DAY =
    /^(?:(?:recue?s?|livree?s?|remise?s?|receptionnee?s?|fait|recibid[oa]s?|entregad[oa]s?|received|delivered) ?)?(?:le|el|on)$/;

function isOfTime(word: PlacedWord): boolean {
  if (!beginsCell(word)) return false;
  const cell = plainText(cellAt(word));
  return OF_DAY.test(cell) || (OF_TIME.test(word.text) && !/\b(?:sign\w*|firma|visa|cachet|sello|stamp)\b/.test(cell));
}

function withoutDots(spots: readonly InkSpot[], words: readonly PlacedWord[]): readonly InkSpot[] {
  const timed = words.filter(isOfTime), parted = words.filter(isBeforeGap);
  return spots.filter((spot) => !timed.some((word) => isBesideWord(spot, word)) && !parted.some((word) => isInGap(spot, word)));
}

/** Between two words of one row of print, further apart than words are, an engine passed over print: a box to tick. */
function isBeforeGap(word: PlacedWord): boolean {
  const gap = gapAfter(word), { right } = word;
  return right !== null && gap > TICKED.from && gap < TICKED.to &&
    [word, right].every(({ confidence, text }) => confidence >= TICKED.print && /\p{L}{3}/u.test(text));
}

function isInGap({ x, y }: InkSpot, { x1, y0, y1, em, right }: PlacedWord): boolean {
  return x > x1 && x < right!.x1 && y > y0 - em / 2 && y < y1 + em / 2;
}

function isBesideWord({ x, y }: InkSpot, { x1, y0, y1, em }: PlacedWord): boolean {
  return x > x1 && y > y0 - em / 2 && y < y1 + em / 2;
}

/** A label that ends so goes on in the next line. */
const LINKS = /^(?:of|the|du|de|del|des|la|le|el|los|and|et|y|und|van|\/)$/i;

/** "Signature and stamp of the / consignee": what stands below a label is the rest of it. */
function goesOnWith({ words: label }: Anchor, { words: [other] }: Anchor): boolean {
  const last = cellFrom(label.at(-1)!).at(-1)!;
  return LINKS.test(last.text) && other!.y0 > last.y0 + last.em / 2 && other!.y0 - last.y1 < last.em &&
    Math.abs(other!.x0 - cellStart(label[0]!).x0) < last.em;
}

/** How near below a line its caption stands, and how far above it a signature begins, in heights of the caption. */
const LINE = { near: 1.5, up: 7, heading: 16 };
/** Strokes that were read as a word leave so many spots at least. */
const LEAST_BESIDE_WORD = 3;

/** Whether somebody signed on the line whose caption `label` is, up to `right`: above it, where nothing is printed. */
function isOverLine(
  { walls, words }: Pick<Layout, "walls" | "words">,
  { words: [caption] }: Anchor,
  spots: readonly InkSpot[],
  right: number,
): boolean {
  // The line may be too faint to be seen.
  const { em, x0, y0 } = caption!, wall = walls.cellOf(caption!).y0, line = Number.isFinite(wall) ? wall : y0;
  if (y0 - line > LINE.near * em) return false;
  const isIn = ({ x, y }: Pick<InkSpot, "x" | "y">) => x > x0 - em && x < right && y < line && y > line - LINE.up * em;
  const ink = spots.filter(isIn), written = words.filter((word) => isIn(middle(word)));
  // "For the carrier", above the line.
  const heading = words.findLast((word) =>
    word.y1 < line && line - word.y1 < LINE.heading * em && Math.abs(word.x0 - x0) < 3 * em && beginsCell(word)
  );
  if (heading !== undefined && OTHERS.test(plainText(cellAt(heading)))) return false;
  const isPrinted = written.some(({ confidence }) => confidence > PRINT);
  return !isPrinted && (isInked(ink) || (written.length > 0 && ink.length >= LEAST_BESIDE_WORD));
}

/** What an engine is as sure of is print. */
const PRINT = 85;
/** What it is less sure of is no label. */
const LEAST_OF_LABEL = 40;

/** Of a box in which others sign beside somebody, without a rule between them, the part below the label of that one. */
function shareOf(box: Cell, { words }: Anchor): Cell {
  const start = cellStart(words[0]!), before = start.left;
  let end = words.at(-1)!;
  while (gapAfter(end) <= WIDE_GAP) end = end.right!;
  const isShared = (word: PlacedWord | null) => word !== null && OTHERS.test(plainText(cellAt(word)));
  return {
    ...box,
    x0: isShared(before) ? Math.max(box.x0, start.x0 - start.em) : box.x0,
    x1: isShared(end.right) ? Math.min(box.x1, end.right!.x0 - end.em / 2) : box.x1,
  };
}

/** All words of the cell that one stands in. */
function cellAt(word: PlacedWord): PlacedWord[] {
  const cell = [cellStart(word)];
  while (gapAfter(cell.at(-1)!) <= WIDE_GAP) cell.push(cell.at(-1)!.right!);
  return cell;
}

/** Whether a label asks who signs or when: it stands in the box that is signed. */
function isOfSigning({ uses }: Anchor): boolean {
  return uses.length > 0 && uses.every(({ rule }) => OF_SIGNING.has(rule.name));
}

/** Whether a label asks for remarks alone. */
function isOfRemarks({ uses }: Anchor): boolean {
  return uses.length > 0 && uses.every(({ rule }) => rule.name === "reservations");
}

/** A spot of ink, or the middle of a scrawl that was read as a word. */
type Place = InkSpot | Pick<InkSpot, "x" | "y">;

function middle({ x0, y0, x1, y1 }: PlacedWord): Place {
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
}

function isInked(places: readonly Place[]): boolean {
  const spots = places.filter((place) => "column" in place);
  return spots.length < places.length || isStroke(spots);
}

/** The height of a line in a box to sign in: labels of boxes are often set smaller than what stands on the page. */
function lineOf(words: readonly PlacedWord[], { em }: PlacedWord): number {
  const heights = words.map((word) => word.em).sort((one, other) => one - other);
  return Math.max(em, heights[heights.length >> 1] ?? em);
}

/** A box of the form in which there is room for a signature beside its label. */
function isBox({ x0, y0, x1, y1 }: Cell, em: number): boolean {
  return Number.isFinite(x1 - x0) && y1 - y0 > LEAST_BOX * em && y1 - y0 < MOST_BOX * em;
}

function isStroke(spots: readonly InkSpot[]): boolean {
  return strokesOf(spots).some(isLong);
}

function isLong(stroke: readonly InkSpot[]): boolean {
  const columns = new Set(stroke.map(({ column }) => column)), rows = new Set(stroke.map(({ row }) => row));
  return stroke.length >= LEAST.spots && columns.size >= LEAST.columns && rows.size >= LEAST.rows;
}

/** Spots that hang together, but for a thin place. */
function strokesOf(spots: readonly InkSpot[]): InkSpot[][] {
  const left = new Set(spots);
  const strokes: InkSpot[][] = [];
  for (const first of left) {
    const stroke = [first];
    left.delete(first);
    for (const { column, row } of stroke) {
      for (const other of left) {
        if (Math.abs(other.row - row) > 1 || Math.abs(other.column - column) > 2) continue;
        left.delete(other);
        stroke.push(other);
      }
    }
    strokes.push(stroke);
  }
  return strokes;
}

/** The first word of the cell that a label stands in: "Por Almacenes Sur (firma y sello)". */
function cellStart(word: PlacedWord): PlacedWord {
  let first = word;
  while (first.left !== null && gapAfter(first.left) <= WIDE_GAP) first = first.left;
  return first;
}
