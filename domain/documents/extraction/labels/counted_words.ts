import { THINGS } from "./anchors.ts";
import { beginsCell, cellFrom } from "../page/cells.ts";
import { gapAfter, type PlacedWord, WIDE_GAP } from "../page/layout.ts";

/** What packages are counted on: "Cartons / palette", stems in small without accents. */
export const LAYERS = "palette|pallet|palet|couche|layer|capa";

/** What begins so counts something, and is a value: "Two cartons dented at loading". */
const NUMBER_IN_LETTERS =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|deux|trois|quatre|cinq|sept|huit|neuf|dix|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)$/i;

/** Whether a word counts something, is counted, or the unit of a number: such words begin no label. */
export function countsSomething(word: PlacedWord): boolean {
  return NUMBER_IN_LETTERS.test(word.text) || isUnit(word) || isCounted(word);
}

/** "2 cartons mouillés", "1 receveur fendu" beside a label: what a number counts, and no label in a box of that number; a one by hand may be read as a stroke: "| colis humide". */
function isCounted({ text, left }: PlacedWord): boolean {
  if (left === null || !beginsCell(left) || !/^\p{Ll}/u.test(text)) return false;
  const isPlain = left.left !== null && !cellFrom(left).some((word) => /^[:(/—–-]|:$/.test(word.text));
  return /^[|lI/]$/.test(left.text) || (/^\d{1,3}$/.test(left.text) && (THINGS.test(text) || isPlain));
}

/** "745 kg brut et 642 kg": what a number is of, and no label of the next one. */
function isUnit({ text, left }: PlacedWord): boolean {
  return /^(?:kgs?|t)\W?$/i.test(text) && left !== null && gapAfter(left) <= WIDE_GAP && /^\d[\d.,]*$/.test(left.text);
}
