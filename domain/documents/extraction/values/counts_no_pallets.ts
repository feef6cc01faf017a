import type { Anchor } from "../labels/anchors.ts";
import { plainText, plainTextOf } from "../labels/label_cells.ts";
import { movementOf } from "../labels/pallet_movements.ts";
import { isAboutOthers } from "../labels/pallet_subject.ts";
import { beginsCell, cellFrom, rowOf } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import type { Reading } from "../readers/reading.ts";
import type { Region } from "./regions.ts";

/** No lorry brings more pallets, nor does a month of its journeys: such a number is a year, or a code. */
const MOST_PALLETS = 999;
/** What says behind a number that it counts something else than pallets. */
const OF_OTHERS =
  /^\s?(?:colis|cartons?|packages|parcels|bultos|cajas|caisses|cases|kgs?|[ée]tiquettes?|labels?|etiquetas?|feuill\p{L}+|pages?|exemplaires?|copies|lignes?|lines?)(?!\p{L})/iu;
/** And before one: another sentence, or which copy of the paper it is. */
const OF_OTHER_SENTENCE =
  /\p{Ll}{3}\. (?=\p{Lu})|(?<!\p{L})(?:feuillets?|volets?|exemplaires?|copies?|folios?|souches?|pages?|articles?|art\.|copy|sheet|part|hoja|ejemplar|n[°º]) ?$/iu;
/** Pallets that nobody wants back, in three languages. */
const LOST =
  /\b(?:pal\w*|supports?) (?:\w+ )?(?:perdu|perdid|jetable|non consign|non echang|non retourn|no retorn|usage unique|un solo uso)|\b(?:one way|single use|non returnable|disposable|expendable) (?:\w+ )?pal|\b(?:pallets|palets|palettes) (?:are|son|sont) (?:one way|single use|non returnable|not returnable|no retornables?|not (?:for exchange|exchanged))\b/;

/**
 * Tells whether what was read where a label counts pallets is none of theirs. A label that but names pallets, and says nothing of their going to or fro, counts none of
 * those that do where goods stand on lost pallets, or where it counts none.
 */
export function countsNoPallets({ words }: Layout): (label: Anchor, region: Region, reading: Reading) => boolean {
  const isLost = LOST.test(plainText(words.filter(({ left }) => left === null).flatMap(rowOf)));
  return (label, { text }, { value, from, to }) =>
    Number(value) > MOST_PALLETS || isListed(label) || isInLineOfGoods(label) || OF_OTHERS.test(text.slice(to)) ||
    OF_OTHER_SENTENCE.test(text.slice(0, from)) || isAboutOthers(words, label) ||
    ((isLost || value === "0") && movementOf(plainText(label.words)) === null);
}

/** "220871   Maïs grain   Palette   2   840   896": how goods are packed, in a line of them that counts nothing else by pallets. */
function isInLineOfGoods({ words }: Anchor): boolean {
  if (movementOf(plainText(words)) !== null || cellFrom(words[0]!).length > words.length) return false;
  const row = rowOf(words[0]!),
    own = plainText(words),
    isUnit = row.some((word) => !words.includes(word) && plainText([word]) === own);
  const at = row.indexOf(words[0]!), isNumber = ({ text }: PlacedWord) => /^\d[\d.,]*$/.test(text);
  return !isUnit && row.slice(0, at).some(({ text }) => /\p{L}{3}/u.test(text)) &&
    row.slice(at).filter((word) => isNumber(word) && beginsCell(word)).length > 1;
}

/** "16 laissées, 9 reprises": what stands before a comma has its number before it. */
function isListed({ standing, words }: Anchor): boolean {
  return standing !== "heading" && /,$/.test(words.at(-1)!.text);
}

/** Whether a label, or what stands between it and its number, says that pallets went to or fro: "Palettes 80 x 120 : déposées sur chantier 6". */
export function saysMoved({ words }: Anchor, between: string): boolean {
  return [plainText(words), plainTextOf(between)].some((text) => movementOf(text) !== null);
}
