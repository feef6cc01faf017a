import { beginsCell } from "../page/cells.ts";
import type { PlacedWord } from "../page/layout.ts";

const TOTAL = /^(?:tota(?:l|ux|les|ls)|gesamt|summe|somme|totale|totaal)\W*$/i;

/** The word that tells the row of the totals, the first one below the height `y`. */
export function totalBelow(words: readonly PlacedWord[], y: number): PlacedWord | undefined {
  return words.find((word) => TOTAL.test(word.text) && word.y0 > y && opensRow(word));
}

/** Whether nothing stands before a word in its row, or but numbers of columns to its left: "6   Total   842 kg", or a figure by hand that was read as a letter. */
function opensRow(word: PlacedWord): boolean {
  const { left } = word;
  if (left === null) return true;
  if (/^(?:soit|au|en|grand|le|the|el)$/i.test(left.text)) return opensRow(left);
  return (!/[\p{L}\d]/u.test(left.text) || (/^(?:\d[\d.,]*|\p{L})$/u.test(left.text) && beginsCell(word))) && opensRow(left);
}
