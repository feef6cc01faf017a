import { beginsCell } from "../page/cells.ts";
import type { PlacedWord } from "../page/layout.ts";

/** A number of a box, or the letter of a line, before its label. */
export const ENUMERATOR = /^\(?(?:\d{1,2}|[A-Z])[.)]?$/;
/** No letter and no digit. */
export const SIGNS = /^[^\p{L}\d]+$/u;

/** The words of a label for its stems: "N° d'immat. :" is "n d immat". */
export function plainText(words: readonly PlacedWord[]): string {
  return words.map(({ text }) => text).join(" ").normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
    .replace(/[^a-z0-9]+/g, " ").trim();
}

/** Whether a word is the first of its cell, but for a number or a sign before it. */
export function opensCell(word: PlacedWord): boolean {
  const { left } = word;
  return beginsCell(word) || ((ENUMERATOR.test(left!.text) || SIGNS.test(left!.text)) && opensCell(left!));
}
