import type { FieldName } from "../extracted_field.ts";
import type { FormType } from "../forms/mod.ts";
import { plainText } from "../labels/label_cells.ts";
import type { PlacedWord } from "../page/layout.ts";
import { type Place, type PlacedCell, wordsFrom } from "./places.ts";

/** How many words next to a value are looked at, of a cell above it, and of a phrase that is known as a whole. */
const NEXT = 6, ABOVE = 8, PHRASE = 5;
/** Rows above that each tell for themselves, beside all together. */
const ROWS = 3;
/** Lengths, counts and distances beyond these are all alike. */
const MOST = { words: 6, before: 3, letters: 12, rows: 5 };
/** In how many columns and rows a page is divided, finely in one direction or roughly in both. */
const GRID = { columns: 5, rows: 8, rough: { columns: 3, rows: 6 } };

/** The fields that labels lead to, by the words that the labels are of; of labels that hold no field of ours "other". */
export type LabelNames = ReadonlyMap<PlacedWord, readonly (FieldName | "other")[]>;

/**
 * What is to be seen of a place and around it, each sign as a number of 32 bits: the words before and behind it, beside, above and below, and of which labels those are, where on
 * the page it stands, and what its own look like.
 */
export function signsOf(place: Place, labels: LabelNames, type: FormType): number[] {
  const { cell, at, box } = place, own = wordsFrom(place), [first] = own as [PlacedWord, ...PlacedWord[]];
  const before = cell.words.slice(0, at), text = own.slice(0, ABOVE).map((word) => word.text).join(" ");
  const signs = [
    type,
    cell.left === null ? "opens row" : "in row",
    text === text.toUpperCase() ? "capitals" : "small",
    `column ${Math.floor(box.x0 * GRID.columns)}`,
    `row ${Math.floor(box.y0 * GRID.rows)}`,
    `part ${Math.floor(box.y0 * GRID.rough.rows)} ${Math.floor(box.x0 * GRID.rough.columns)}`,
    `words ${Math.min(own.length, MOST.words)}`,
    `words before ${Math.min(before.length, MOST.before)}`,
    `letters ${Math.min(first.text.length, MOST.letters)}`,
    `word ${shapeOf(first.text)}`,
    `text ${shapeOf(text)}`,
    `below ${rowsBelow(first, cell.above[0])}`,
    ...phraseOf("before", before.slice(-PHRASE)),
    ...phraseOf("left", cell.left?.words.slice(-PHRASE)),
    ...phraseOf("above", cell.above[0]?.words.slice(0, PHRASE)),
    `under ${kindOf(cell.below)}`,
    `lines ${Math.min(cell.above.findIndex((above) => above === cell.heading), MOST.rows)}`,
    ...phraseOf("heading", cell.heading?.words.slice(0, PHRASE)),
    ...wordsOf("heading", cell.heading?.words.slice(0, ABOVE)),
    ...wordsOf("own", own.slice(0, NEXT)),
    ...wordsOf("behind", own.slice(1, NEXT)),
    ...wordsOf("before", before.slice(-NEXT)),
    ...wordsOf("left", cell.left?.words.slice(-NEXT)),
    ...wordsOf("right", cell.right?.words.slice(0, NEXT)),
    ...wordsOf("opens row", cell.first?.words.slice(0, NEXT)),
    ...wordsOf("under", cell.below?.words.slice(0, NEXT)),
    ...cell.above.flatMap(({ words }, row) => [
      ...(row < ROWS ? wordsOf(`above ${row}`, words.slice(0, ABOVE)) : []),
      ...wordsOf(row < ROWS ? "near above" : "far above", words.slice(0, ABOVE)),
    ]),
    ...namesOf("own", own, labels),
    ...namesOf("before", before, labels),
    ...namesOf("left", cell.left?.words, labels),
    ...namesOf("opens row", cell.first?.words, labels),
    ...namesOf("heading", cell.heading?.words, labels),
    ...namesOf("under", cell.below?.words, labels),
    ...cell.above.slice(0, ROWS).flatMap(({ words }, row) => namesOf(`above ${row}`, words, labels)),
  ];
  return [...new Set(signs.map(numberOf))];
}

/** How far above a word the next cell of its column stands, in heights of the row. */
function rowsBelow(word: PlacedWord, above: PlacedCell | undefined): number | "none" {
  return above === undefined ? "none" : Math.min(Math.floor((word.y0 - above.words[0]!.y1) / word.em), MOST.rows);
}

/** What a cell is of, at its beginning. */
function kindOf(cell: PlacedCell | null): "nothing" | "figures" | "words" {
  return cell === null ? "nothing" : /\d/.test(cell.words[0]!.text) ? "figures" : "words";
}

/** What stands somewhere as one sign. */
function phraseOf(where: string, words: readonly PlacedWord[] = []): string[] {
  const text = plainText(words);
  return text === "" ? [] : [`${where} = ${text.replace(/\d/g, "#")}`];
}

/** The words that stand somewhere, their stems, and each two that follow one another; of numbers how many figures they have. */
function wordsOf(where: string, words: readonly PlacedWord[] = []): string[] {
  const plain = plainText(words).match(/[a-z]+|\d+/g)?.map((word) =>
    /\d/.test(word) ? "#".repeat(Math.min(word.length, 6)) : word
  );
  return (plain ?? []).flatMap((word, at) => [
    `${where}: ${word}`,
    ...(word.length > 4 ? [`${where}: ${word.slice(0, 4)}~`] : []),
    ...(at > 0 ? [`${where}: ${plain![at - 1]} ${word}`] : []),
  ]);
}

/** The fields whose labels stand somewhere: each, and what is alone there; no label at all is a sign too. */
function namesOf(where: string, words: readonly PlacedWord[] = [], labels: LabelNames): string[] {
  const names = [...new Set(words.flatMap((word) => labels.get(word) ?? []))];
  if (names.length === 0) return [`${where} names nothing`];
  return [...names.map((name) => `${where} names ${name}`), ...(names.length === 1 ? [`${where} names ${names} alone`] : [])];
}

/** "Aa 9-9": kinds of signs, each run of one kind as one. */
function shapeOf(text: string): string {
  return text.replace(/\p{Lu}+/gu, "A").replace(/\p{Ll}+/gu, "a").replace(/\d+/g, "9").slice(0, MOST.letters);
}

/** The number of a sign, or of the name of a field: FNV-1a. */
export function numberOf(sign: string): number {
  let hash = 0x811C9DC5;
  for (let at = 0; at < sign.length; at++) hash = Math.imul(hash ^ sign.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
