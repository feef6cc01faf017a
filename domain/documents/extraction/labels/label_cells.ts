import { beginsCell } from "../page/cells.ts";
import { gapAfter, type PlacedWord, WIDE_GAP } from "../page/layout.ts";

/** A number of a box, or the letter of a line, before its label. */
export const ENUMERATOR = /^(?:\(?(?:\d{1,2}[.):]?|[A-Z][.)]?)|\[[A-Z\d]{1,2}\]?|[A-Z\d]{1,2}\])$/;
/** No letter and no digit. */
export const SIGNS = /^[^\p{L}\d]+$/u;

/** The words of a label for its stems: "N° d'immat. :" is "n d immat". */
export function plainText(words: readonly PlacedWord[]): string {
  return words.map(plainWord).filter(Boolean).join(" ");
}

/** The same of a text: small letters without accents and figures, one blank between them. The accent of "emisión" is often seen as the stroke of another sign. */
export function plainTextOf(text: string): string {
  return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/œ/g, "oe").replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/(?<=[a-z][cs]i)[6e](?=n(?: |$))/g, "o");
}

/** Words are asked for many times. */
const plain = new WeakMap<PlacedWord, string>();

function plainWord(word: PlacedWord): string {
  const known = plain.get(word);
  if (known !== undefined) return known;
  const text = plainTextOf(word.text);
  plain.set(word, text);
  return text;
}

/** Whether a word is the first of its cell, but for a number or a sign before it. */
export function opensCell(word: PlacedWord): boolean {
  const { left } = word;
  return beginsCell(word) || ((ENUMERATOR.test(left!.text) || SIGNS.test(left!.text)) && opensCell(left!));
}

/** How many words an instruction has at most. */
const MOST_OF_INSTRUCTION = 8;

/** "Réserves (nature et quantité) :": what says how to fill in a box is no label of its own. */
export function isInParentheses(word: PlacedWord): boolean {
  for (let at = word.left, count = 0; at !== null && count < MOST_OF_INSTRUCTION; at = at.left, count++) {
    if (gapAfter(at) > WIDE_GAP || /\)/.test(at.text)) return false;
    if (at.text.startsWith("(")) return true;
  }
  return false;
}

/** Whether a colon ends a label at `last`, or stands right behind it as a word of its own. */
export function endsInColon({ text, right }: PlacedWord): boolean {
  return /:$/.test(text) || /^:/.test(right?.text ?? "");
}

/** Where a label begins in its cell: "Poste d'expédition" with what the shipping is of. */
export function labelStart(cell: readonly PlacedWord[], isLabel: (word: PlacedWord) => boolean): number {
  const start = Math.max(0, cell.findIndex(isLabel));
  return start > 0 && /^d['’]\p{L}/u.test(cell[start]!.text) ? start - 1 : start;
}
