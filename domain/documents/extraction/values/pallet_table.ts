import { goBothWays, isOfOther, type Movement, movementOf } from "../labels/pallet_movements.ts";
import { plainText } from "../labels/label_cells.ts";
import { beginsCell, cellFrom } from "../page/cells.ts";
import { gapAfter, type Layout, middleOf, type PlacedWord, WIDE_GAP } from "../page/layout.ts";
import { PLANNED } from "./actual_column.ts";
import { readCount } from "../readers/read_number.ts";
import type { Reader } from "../readers/reading.ts";
import type { Walls } from "../page/walls.ts";
import { apart, columnOf, isOver, matched } from "./columns.ts";

/** What is all of a cell: a count of three figures at most, or of two by hand that stand apart, with what is counted and the number in words behind it. */
const COUNT =
  /^[x×=+:]?\s*(?:\d{1,3}|[1-9] \d(?=$)|[SOlI]|[([][oO0][)\]])(?:\s*(?:(?:palettes?|pallets?|palets?|EPAL|EUR|CHEP|LPR|IPP|VMF)(?: [^\d:]{0,20}\d{0,3}(?: ?[x×] ?\d{2,4})?)?|pals?\.?|u\.?|uds?\.?|unit[ée]s?|units?|pcs?\.?))?(?:\s*\(.*\))?$/i;
/** A caption and its count in one cell: "Entrées : 24", but not "Supports consignés - quai 3". */
const PAIR =
  /^(?=[^:]*\p{L}{2})([^:=\d]+?)(?:\s*[:=]\s*|(?<!(?<!\p{L})(?:(?:EPAL|EUR)(?= \d$)|quais?|portes?|postes?|pages?|sites?|agence|zone|bay|door|gate|dock|muelle|puerta|n[°ºo])) )(?:\d{1,3})$/iu;
/** A stroke or a dot in place of one. */
const NONE = /^[-_–—.|]+$/;
/** What is carried beside pallets. */
const NO_PALLETS =
  /\b(?:rolls?|bacs?|caisses?|casiers?|cajas?|crates?|futs?|kegs?|tonneaux|dolly|dollies|chariots?|trolleys?|intercalaires?|coiffes?|rehausses?|couvercles?|lids?|layer pads?|combis?|big bags?|fardeaux|bidons?|ibc|conteneurs?|containers?|box|cages?|cartons?|colis)\b/;
/** And what says that pallets are counted. */
const PALLETS = /\b(?:pal|pals|pales|palet\w*|pallet\w*|europalet\w*|epal|eur|supports?|soportes?|emballages?)\b/;
/** A box to be ticked, beside what is none of a table's headings. */
const TO_TICK = /^[[☐☒☑□]/;
const QUANTITY = /^(?:qtes?|quantites?|quantity|qty|cantidad|nombre|nb|nbre|number|unites?|units?)$/;
const TOTAL = /\b(?:tota(?:l|ux|les|ls)|ensemble|somme)\b/;
/** From a row of a table to the next, and from a line of a heading to the next, in heights of the row. */
const NEXT = { row: 6, line: 1.3 };
/** How much larger the figures of a tile are than its caption, at least. */
const LARGER = 1.15;
const MOST = { levels: 30, lines: 3, captions: 4 };

/** The words of a cell. */
type Words = readonly PlacedWord[];

/** A count of a table with what its row and its column say of it. */
export interface PalletCount {
  readonly movement: Movement;
  readonly words: Words;
  readonly value: number;
  /** What tells the movement. */
  readonly caption: string;
  /** The type of pallets, where the row or the column names one. */
  readonly type: string | null;
  readonly isTotal: boolean;
  /** Its row or its column says that it counts pallets. */
  readonly isOfPallets: boolean;
}

/**
 * The counts of pallets on a page that stand alone in their cells, each with its movement, which either its row or its column names; `readType` tells the type
 * of pallets by the other. Other things than pallets are left out.
 */
export function palletCounts({ words, walls }: Layout, readType: Reader): PalletCount[] {
  const cells = words.filter(beginsCell).map(cellFrom);
  const numbers = new Set(cells.filter((cell) => COUNT.test(textOf(cell)) || NONE.test(textOf(cell))));
  const levels = levelsOf(cells);
  const starts = new Set([...numbers].map(([first]) => first!));
  const pairs = cells.flatMap((cell): PalletCount[] => {
    const caption = plainText([{ ...cell[0]!, text: PAIR.exec(textOf(cell))?.[1] ?? "" }]), movement = movementOf(caption);
    if (movement === null) return [];
    const [number] = cell.slice(-1);
    return [{
      movement,
      words: [number!],
      value: Number(number!.text.replace(/\D/g, "")),
      caption,
      type: null,
      isTotal: false,
      isOfPallets: PALLETS.test(caption),
    }];
  });
  const counts = [...numbers].flatMap((cell): PalletCount[] => {
    const reading = readCount(textOf(cell));
    if (reading === null || reading.fault !== undefined) return [];
    const row = captionsOfRow(cell[0]!, starts), heading = headingOf(cell, levels, numbers, walls);
    const column = movementOf(heading) === null ? captionBelow(cell, levels, numbers) ?? heading : heading;
    const caption = row.find((told) => movementOf(told) !== null) ?? column;
    // Of supports that are let nothing goes back: their papers count them, and say no more.
    const movement = movementOf(caption) ??
      (QUANTITY.test(column) && readType(row.at(-1) ?? "") !== null ? "palletsGiven" : null);
    const all = `${row.at(-1) ?? ""} ${column}`;
    // What is left after each line, beside what moved.
    const isBalance = movement !== "palletsDue" && caption !== column && movementOf(column) === "palletsDue";
    if (movement === null || isBalance || NO_PALLETS.test(all) || isOfOther(row[0] ?? "") || PLANNED.test(column)) return [];
    const type = readType(row.at(-1) ?? "")?.value ?? readType(column)?.value ?? null;
    return [{
      movement,
      words: cell,
      value: Number(reading.value),
      caption,
      type,
      isTotal: TOTAL.test(all),
      isOfPallets: type !== null || PALLETS.test(all),
    }];
  });
  return bothWays([...counts, ...pairs]);
}

/** Where pallets are received and handed over, and nothing else says that they return, what comes second goes the other way: "Entrées | Sorties", "Remises | Reçues". */
function bothWays(counts: readonly PalletCount[]): PalletCount[] {
  const given = counts.filter(({ movement }) => movement === "palletsGiven");
  const captions = new Set(given.toSorted(inReadingOrder).map(({ caption }) => caption));
  const [first, second] = captions;
  const isMeant = captions.size === 2 && goBothWays(first!, second!) &&
    counts.every(({ movement }) => movement !== "palletsReturned");
  if (!isMeant) return [...counts];
  return counts.map((count) => count.caption === second ? { ...count, movement: "palletsReturned" } : count);
}

function inReadingOrder({ words: [one] }: PalletCount, { words: [other] }: PalletCount): number {
  return Math.abs(middleOf(one!) - middleOf(other!)) < one!.em / 2 ? one!.x0 - other!.x0 : middleOf(one!) - middleOf(other!);
}

function textOf(words: Words): string {
  return words.map(({ text }) => text).join(" ");
}

/** What the row says left of a number, over the numbers between: the nearest cell, then with it those left of that. */
function captionsOfRow(number: PlacedWord, numbers: ReadonlySet<PlacedWord>): string[] {
  const captions: PlacedWord[][] = [];
  for (let end = number.left; end !== null && captions.length < MOST.captions;) {
    let first = end;
    while (first.left !== null && first.left.right === first && gapAfter(first.left) <= WIDE_GAP) first = first.left;
    const isNumber = numbers.has(first);
    if (isNumber && captions.length > 0) break;
    if (!isNumber) captions.unshift(cellFrom(first));
    end = first.left?.right === first ? first.left : null;
  }
  return captions.map((_, at) => plainText(captions.slice(captions.length - 1 - at).flat()));
}

/** The cells of a page that stand side by side, from top to bottom. */
function levelsOf(cells: readonly Words[]): Words[][] {
  const levels: Words[][] = [];
  for (const cell of cells) {
    const level = levels.find(([other]) => Math.abs(middleOf(other![0]!) - middleOf(cell[0]!)) < cell[0]!.em / 2);
    if (level) level.push(cell);
    else levels.push([cell]);
  }
  return levels.map((level) => level.sort((one, other) => one[0]!.x0 - other[0]!.x0));
}

/** The heading of a number's column: the nearest cell above with words in it, and the lines that belong to it. */
function headingOf(number: Words, levels: readonly Words[][], numbers: ReadonlySet<Words>, walls: Walls): string {
  const at = levels.findIndex((level) => level.includes(number));
  const row = levels[at]!.filter((cell) => numbers.has(cell));
  const isHeading = (cell: Words) => !numbers.has(cell) && /\p{L}{2}/u.test(textOf(cell)) && !TO_TICK.test(cell[0]!.text);
  const lines: PlacedWord[][] = [], isInColumn = columnOf(number, row, walls);
  let below = number[0]!;
  for (const level of levels.slice(Math.max(0, at - MOST.levels), at).reverse()) {
    const space = below.y0 - level[0]![0]!.y1, isFirst = lines.length === 0;
    if (space > (isFirst ? NEXT.row : NEXT.line) * below.em || lines.length === MOST.lines) break;
    const worded = level.filter(isHeading);
    const told = isInColumn ? worded.filter(isInColumn) : [];
    const over = told.length === 1
      ? told[0]
      : isFirst
      ? headOf(number, row, worded)
      : worded.find((cell) => isOver(cell, lines[0]!));
    const own = over ? ownWords(over, number, row) : [];
    if (own.length > 0) lines.unshift(own);
    // "SUPPORT" in the middle beside headings of two lines stands between those.
    below = own[0] ?? (isFirst ? level[0]![0]! : below);
  }
  return plainText(lines.flat());
}

/** The caption below a number that is set larger, as tiles have it, with its second line; null where there is none. */
function captionBelow(number: Words, levels: readonly Words[][], numbers: ReadonlySet<Words>): string | null {
  const at = levels.findIndex((level) => level.includes(number));
  const row = levels[at]!.filter((cell) => numbers.has(cell)), [next, further] = levels.slice(at + 1);
  const worded = (next ?? []).filter((cell) => !numbers.has(cell) && /\p{L}{2}/u.test(textOf(cell)));
  const own = worded.length > 0 ? headOf(number, row, worded) : undefined;
  const { em, y1 } = number[0]!, heights = worded.flat().map((word) => word.y1 - word.y0).sort((one, other) => one - other);
  if (!own || em < LARGER * heights[heights.length >> 1]! || own[0]!.y0 - y1 > NEXT.line * em) return null;
  const second = (further ?? []).find((cell) => isOver(own, cell) && cell[0]!.y0 - own[0]!.y1 < NEXT.line * own[0]!.em);
  return plainText([...own, ...(second && movementOf(plainText(own)) === null ? second : [])]);
}

/** Of cells above a row of numbers that of one of them: the headings of all of them in their order, else what stands over it. */
function headOf(number: Words, row: readonly Words[], worded: readonly Words[]): Words | undefined {
  if (row.length > 1 && worded.length >= row.length) {
    const heads = matched(row, worded);
    if (heads !== null) return heads[row.indexOf(number)];
  }
  return worded.filter((cell) => isOver(cell, number)).sort((one, other) => apart(one, number) - apart(other, number))[0];
}

/** Of headings that stand so close that they are one cell the words that are nearest to a number's column. */
function ownWords(cell: Words, number: Words, row: readonly Words[]): PlacedWord[] {
  const columns = row.filter((other) => isOver(cell, other));
  return columns.length < 2
    ? [...cell]
    : cell.filter((word) => columns.every((other) => apart([word], number) <= apart([word], other)));
}
