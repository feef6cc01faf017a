import type { PlacedWord } from "../page/layout.ts";

/** What a form wants in a box, in languages that we know no labels of: "(Navn, adresse, land)". */
const FILL_IN = /^\((?:nom|nam|nav|nazw|náz|jm|num|plac|lieu|lug|luog|miej|ort)/i;
/** Whether a row but says what its box wants: "(Navn, adresse, land)", or the end of such in the next line: "country)". */
export function saysHowToFillIn(row: readonly PlacedWord[]): boolean {
  const text = row.map((word) => word.text).join(" ");
  return row.some((word) => FILL_IN.test(word.text)) || /^[^(]*\)/.test(text) ||
    /\([^)]{2,15},[^)]{2,15},[^)]{2,15}\)/.test(text);
}
