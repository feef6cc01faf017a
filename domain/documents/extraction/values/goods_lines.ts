import { movementOf } from "../labels/pallet_movements.ts";
import { plainText } from "../labels/label_cells.ts";
import { beginsCell, cellFrom } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import { ANNOUNCED, COUNTED } from "./actual_column.ts";
import { type Candidate, fieldOf } from "./candidate.ts";
import { apart, isOver } from "./columns.ts";
import type { FieldRule } from "../field_rule.ts";
import { regionOfSum } from "./regions.ts";

/** What a line of goods begins with that names how they are packed. */
const PACKED =
  /^(?:palettes?|pallets?|palets?|big bags?|futs?|drums?|bidons?|ibc|grv|conteneurs?|rolls?|cartons?|colis|caisses?|crates?|cases?|cajas?|bultos?|sacs?|bags?|sacos?|bobines?|coils?|rouleaux|rolls?|bottes?|fardeaux|bundles?|packs?|touques?|bacs?|bidones|bobinas?)(?: |$)/;
/** Headings of a count of goods, where none says what was ordered and what was delivered. */
const QUANTITY = /^(?:qtes?|quantites?|qty|quantity|nombre|nbre|nb|cantidad|unites?|units?)(?: |$)/;
/** What stands over other numbers than counts of goods. */
const NO_COUNT =
  /\b(?:poids|weight|peso|kgs?|temp\w*|volume|m3|prix|price|ref\w*|code|lot|batch|reste|reliquat|to follow|ecart|manquants?)\b/;
/** What goods are sold by that are not packed, and how far from a line of goods such a unit is one of its table, in heights of the row. */
const UNIT = /^(?:u|un|uds?|ea|each|pcs?|pce|pieces?|m|ml|m2|m3|kgs?|t|to|tn|l|hl|pan|ens)$/, FAR = 12;
/** What speaks against a count that only the line of goods tells. */
const AGAINST = 34;
/** Somebody has to look whether that is what the order counts. */
const MOST_TRUST = 75;
/** How far above a line of goods the head of its table stands, and the next line below, in heights of the row. */
const UP = 30, NEXT = 5;

/**
 * How many packages a table of goods counts that has no column of packages: its lines name how the goods are packed ("Palettes de produits laitiers   33   33"), and
 * a column counts what was delivered.
 */
export function packedGoods(layout: Layout, rules: readonly FieldRule[]): Candidate[] {
  const rule = rules.find(({ isOfGoodsLines }) => isOfGoodsLines);
  if (rule === undefined) return [];
  const cells = layout.words.filter(beginsCell).map(cellFrom);
  const isPacked = (text: string) => PACKED.test(text) && movementOf(text) === null;
  // A column of units that counts other things too.
  const isMixed = ([unit, more]: readonly PlacedWord[]) =>
    more === undefined &&
    cells.some(([other, behind]) =>
      behind === undefined && Math.abs(other!.x0 - unit!.x0) < unit!.em / 2 && Math.abs(other!.y0 - unit!.y0) < FAR * unit!.em &&
      UNIT.test(plainText([other!]))
    );
  const named = cells.filter((cell) => isPacked(packingOf(cell)) && !/\d$/.test(cell.at(-1)!.text) && !isMixed(cell)).flatMap(
    (line) => {
      const count = countOf(line, cells);
      return count === null ? [] : [count];
    },
  );
  // "26 palettes" in the column of what was delivered.
  const isOfUnit = ([number, unit]: readonly PlacedWord[]) =>
    /^\d{1,5}$/.test(number!.text) && unit !== undefined && isPacked(plainText([unit]));
  const counts = named.length > 0
    ? named
    : cells.filter((cell) => cell.length === 2 && isOfUnit(cell)).filter((cell) => isOfCount(headingOf(cell, cells))).map((
      [number],
    ) => number!);
  const table = counts.filter((count, at) => at === 0 || count.y0 - counts[at - 1]!.y1 < NEXT * count.em);
  if (table.length === 0) return [];
  const sum = table.reduce((total, { text }) => total + Number(text), 0), region = regionOfSum(table), to = region.text.length;
  const field = fieldOf(layout, rule, 0, region, { value: String(sum), from: 0, to }, table);
  return [{ rule, field: { ...field, confidence: Math.min(field.confidence, MOST_TRUST) }, score: -AGAINST }];
}

/** What a line of goods says from the word on how they are packed, which may stand behind their name: "Lames de terrasse, palettes filmées". */
function packingOf(cell: readonly PlacedWord[]): string {
  const behind = cell.findIndex(({ text }) => /\p{L},$/u.test(text)) + 1, packing = plainText(cell.slice(behind));
  return PACKED.test(packing) ? packing : plainText(cell);
}

/** Whether a heading is that of what was delivered, or of all that there is. */
function isOfCount(heading: string): boolean {
  const words = heading.split(" ");
  return words.some((word) => COUNTED.test(word)) ||
    (/^(?:supports?|unidades)(?: |$)/.test(heading) || QUANTITY.test(heading)) && !words.some((word) => ANNOUNCED.test(word));
}

/** The count on a line of goods, in the column of what was delivered or else of quantities; null in a table of pallets that go to and fro, or where no heading tells. */
function countOf(line: readonly PlacedWord[], cells: readonly (readonly PlacedWord[])[]): PlacedWord | null {
  const [first] = line;
  // A unit alone stands behind its number.
  const numbers = cells.filter((cell) =>
    /^\d{1,5}$/.test(cell[0]!.text) && Math.abs(cell[0]!.y0 - first!.y0) < first!.em &&
    (line.length > 1 || cell[0]!.x0 > first!.x0)
  );
  const headed = numbers.map((number) => ({ number: number[0]!, heading: headingOf(number, cells) }));
  if (headed.some(({ heading }) => movementOf(heading) === "palletsReturned")) return null;
  const counted = headed.filter(({ heading }) => !NO_COUNT.test(heading));
  const delivered = counted.find(({ heading }) => heading.split(" ").some((word) => COUNTED.test(word)));
  const quantity = counted.find(({ heading }) =>
    QUANTITY.test(heading) && !heading.split(" ").some((word) => ANNOUNCED.test(word))
  );
  return (delivered ?? quantity)?.number ?? null;
}

/** The nearest cell of words above a number. */
function headingOf(number: readonly PlacedWord[], cells: readonly (readonly PlacedWord[])[]): string {
  const { y0, em } = number[0]!;
  const above = cells.filter((cell) =>
    cell[0]!.y1 < y0 + 0.2 * em && y0 - cell[0]!.y1 < UP * em && /\p{L}{2}/u.test(cell[0]!.text) && isOver(cell, number)
  );
  const lowest = Math.max(...above.map(([word]) => word!.y0));
  const nearest = above.filter(([word]) => lowest - word!.y0 < em).sort((one, other) =>
    apart(one, number) - apart(other, number)
  );
  return nearest.length === 0 ? "" : plainText(nearest[0]!);
}
