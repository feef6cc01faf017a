import type { Anchor } from "./anchors.ts";
import { movementOf } from "./pallet_movements.ts";
import { beginsCell, cellFrom, isAlone } from "../page/cells.ts";
import { gapAfter, type PlacedWord, WIDE_GAP } from "../page/layout.ts";
import { opensCell, plainText } from "./label_cells.ts";

/** What a row, the head of a table or a block begins with that is about pallets: "Échange palettes", "Supports", "PAL. 80X120 EUR". */
const PALLETS =
  /^(?:(?:types?|nature|mouvements?|echanges?|gestion|suivi|retours?|compte|comptage|bilan|etat|decompte|situation|nombre|nb|detail|pallet|movement|exchange|return\w*|movimiento|intercambio) (?:(?:de|des|du|d|of|les|los|the) )*)*(?:pal|pals|pale|pales|palet\w*|pallet\w*|epal|eur|euro|europe|europeen\w*|supports?|soportes?|consignes?|consignations?|emballages? (?:consign\w+|navettes?|vides?|repris\w*)|chep|vmf|lpr|ladungstrager|europaletten?|envases|equipments?)\b/;
/** What a label names in place of pallets. */
const OTHERS_NAMED =
  /\b(?:colis|cartons?|packages?|parcels?|poids|kgs?|bultos|marchandises?|goods|qte|quantite|rolls?|bacs?|caisses?|heure|date|reserv\w*|observ\w*|le$|le \d)\b/;
/** No more words has a label that says but that they went to or fro. */
const MOST_OF_LABEL = 6;
/** What a heading says that is itself a label of a number. */
const COUNTED =
  /\b(?:livre|laisse|depose|remis|recu|rendu|repris|recupere|restitue|delivered|left|received|returned|collected|entregad|dejad|recibid|recogid|devuelt)(?:e?s?|[oa]s?)\b/;
/** How far above a label the heading of its block stands, in heights of the row. */
const UP = 9;
/** A heading of a block has no more words. */
const MOST_WORDS = 7;

/** Whether a label that says but "given" or "returned" stands on a row, in a table or in a block that is about pallets. */
export function isAboutPallets(words: readonly PlacedWord[], label: PlacedWord, text: string): boolean {
  return text.split(" ").length <= MOST_OF_LABEL && movementOf(text) !== null && !OTHERS_NAMED.test(text) &&
    !isEndOfJourney(words, label, text) &&
    (isInRow(label) || isBelowHeading(words, label) || isOneOfTwoWays(words, label, text));
}

/** What heads a column of what happened at one end of the journey. */
const END =
  /^(?:enlevement|chargement|ramasse|livraison|dechargement|collection|pick ?up|loading|delivery|unloading|drop|recogida|carga|entrega|descarga)$/;

/** Whether a label heads such a column, over rows that say themselves which way pallets went: "Palettes reprises par le transporteur". */
function isEndOfJourney(words: readonly PlacedWord[], label: PlacedWord, text: string): boolean {
  return END.test(text) &&
    words.some((word) =>
      opensCell(word) && word.y0 > label.y1 && word.y0 - label.y1 < UP * label.em && word.x0 < label.x0 - label.em &&
      PALLETS.test(plainText(cellFrom(word))) && movementOf(plainText(cellFrom(word))) !== null
    );
}

/** Rows of one list follow one another so near, in heights of the row. */
const NEXT_ROW = 3.2;
/** What is delivered and returned may be goods; what is left and taken back may not. */
const OF_GOODS = /\b(?:livr|deliver|entreg|recu|recei|recib|retour|return|devuel|devol|refus|rejec|rechaz)/;

/** Whether the row above or below counts what went the other way: "Left at site 22 / Taken back 20". */
function isOneOfTwoWays(words: readonly PlacedWord[], label: PlacedWord, text: string): boolean {
  const way = movementOf(text), other = way === "palletsGiven" ? "palletsReturned" : "palletsGiven";
  if ((way !== "palletsGiven" && way !== "palletsReturned") || OF_GOODS.test(text) || !leadsToCount(label)) return false;
  return words.some((word) =>
    word !== label && opensCell(word) && Math.abs(word.x0 - label.x0) < label.em / 2 &&
    Math.abs(word.y0 - label.y0) < NEXT_ROW * label.em &&
    leadsToCount(word) && movementOf(plainText(cellFrom(word))) === other && !OF_GOODS.test(plainText(cellFrom(word)))
  );
}

/** Whether a number of up to three figures is alone in the cell behind that of a label. */
function leadsToCount(label: PlacedWord): boolean {
  const { right } = cellFrom(label).at(-1)!;
  return right !== null && /^\d{1,3}$/.test(right.text) && isAlone(right);
}

/** What else goes to and fro. */
const OTHERS =
  /^(?:(?:nb|nombre|qte|total) (?:de |d )?)?(?:rolls?|bacs?|caisses?|casiers?|cajas?|crates?|futs?|kegs?|dollys?|dollies|chariots?|trolleys?|intercalaires?|coiffes?|couvercles?|conteneurs?|containers?|cages?|cartons?|colis|bouteilles?|glacieres?|contenants?|gr[vy]|ibc|carafes?|bonbonnes?|bidons?|sacs?|cintres?|barres?|rehausses?|lids)\b/;

/** A cell that names a thing has no more words. */
const MOST_OF_THING = 4;

/** Whether a label stands on a row, or just below a heading, of other things that go to and fro: rolls, crates, kegs. */
export function isAboutOthers(words: readonly PlacedWord[], { words: own }: Anchor): boolean {
  const label = own[0]!;
  if (PALLETS.test(plainText(cellFrom(label))) || own.some((word) => PALLETS.test(plainText([word])))) return false;
  if (OTHERS.test(plainText(phraseUpTo(label)))) return true;
  for (let word = label.left; word !== null; word = word.left) {
    if (opensCell(word) && !/^[\d\W]+$/.test(word.text)) {
      const cell = cellFrom(word), text = plainText(cell);
      if (cell.length <= MOST_OF_THING && OTHERS.test(text)) return true;
      if (PALLETS.test(text)) return false;
    }
  }
  const above = words.findLast((word) =>
    word.y1 < label.y0 && label.y0 - word.y1 < UP * label.em && Math.abs(word.x0 - label.x0) < 2 * label.em && opensCell(word) &&
    (OTHERS.test(plainText(cellFrom(word))) || PALLETS.test(plainText(cellFrom(word))))
  );
  return above !== undefined && OTHERS.test(plainText(cellFrom(above)));
}

/** The words before a label that belong to it: "Fûts vides" before "repris", behind the end of a sentence. */
function phraseUpTo(label: PlacedWord): PlacedWord[] {
  const phrase = [label];
  for (let { left } = label; left !== null && gapAfter(left) <= WIDE_GAP && /^[\p{L}'’-]+$/u.test(left.text); left = left.left) {
    phrase.unshift(left);
  }
  return phrase;
}

/** Whether a number stands on a row that begins with another thing that goes to and fro: "Rolls   12   9   3". */
export function isInRowOfOthers(number: PlacedWord): boolean {
  for (let word = number.left; word !== null; word = word.left) {
    if (!beginsCell(word) || /^[\d\W]+$/.test(word.text)) continue;
    const cell = cellFrom(word);
    if (PALLETS.test(plainText(cell))) return false;
    if (cell.length <= MOST_OF_THING && OTHERS.test(plainText(cell))) return true;
  }
  return false;
}

function isInRow(label: PlacedWord): boolean {
  for (let word = label.left; word !== null; word = word.left) {
    if (opensCell(word) && PALLETS.test(plainText(cellFrom(word)))) return true;
  }
  return false;
}

/** Whether numbers stand behind a cell in its row, as in a line of goods: "Palette filmée, mobilier   FTX 5   120 x 80   2". */
function leadsToFigures(last: PlacedWord): boolean {
  for (let word = last.right; word !== null; word = word.right) {
    if (word === last.right ? /^\d/.test(word.text) : isCount(word)) return true;
  }
  return false;
}

function isCount(word: PlacedWord): boolean {
  return /^\d{1,3}$/.test(word.text) && isAlone(word);
}

function isBelowHeading(words: readonly PlacedWord[], label: PlacedWord): boolean {
  return words.some((word) => {
    const isAbove = word.y1 < label.y0 && label.y0 - word.y1 < UP * label.em && word.x0 < label.x0 + label.em && opensCell(word);
    if (!isAbove) return false;
    const cell = cellFrom(word), last = cell.at(-1)!;
    const isHeading = cell.length <= MOST_WORDS && !/^\d+$/.test(last.text) && !leadsToFigures(last);
    const text = plainText(/^\(?\d{1,2}[.)]$/.test(word.text) ? cell.slice(1) : cell);
    return isHeading && PALLETS.test(text) && !COUNTED.test(text);
  });
}
