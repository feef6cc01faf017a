import type { Anchor } from "./anchors.ts";
import { DRIVERS } from "./drivers.ts";
import type { FieldRule } from "../field_rule.ts";
import { plainText } from "./label_cells.ts";
import { beginsCell, cellFrom, cellUpTo } from "../page/cells.ts";
import { readSignature } from "../readers/read_text.ts";
import { gapAfter, type PlacedWord, WIDE_GAP } from "../page/layout.ts";

/** Who signs for goods that arrived, where a label says so. */
const RECIPIENT =
  /\b(?:destinat\w*|client\w*|customer|consign\w*|recept\w*|receiver|recipient|conforme|recibi|plataforma|plate ?forme|magasin|entrepot|depot|almacen|tienda|warehouse|store|site)\b/;

/** What begins the heading of a block to sign in, before whose or of which end of the journey it is. */
const LEAD = "^(?:(?:pour|for|por|le|la|l|the|el|au|a|at|on|lors|du|de|d|signature|visa|firma|cachet|et|nom|name) )*";
/** Who hands goods over, and where they come from; who takes them in, and where. */
const GIVES = new RegExp(
    `${LEAD}(?:conduc\\w+|${DRIVERS}|transport\\w*|voiturier|driver|carrier|haulier|expedi\\w+|remett\\w*|remit\\w*|sender|shipper|charge(?:ur|ment)|enlevement|depart|collect(?:ion|ed)|pick ?up|load(?:ing|ed)|carga|cargado|recogida|salida|origen|prepar\\w+|(?:remise?s?|livree?s?|given|handed over|delivered|entregad[oa]s?) (?:par|by|por))(?: |$)`,
  ),
  TAKES = new RegExp(
    `${LEAD}(?:destinat\\w*|client\\w*|customer|consign\\w*|recep\\w+|receiv\\w+|recipient|recue?s?|recibid[oa]s?|site|magasin|entrepot|depot|almacen|tienda|warehouse|store|livraison|dechargement|arrivee|delivery|unloading|descarga|entrega|llegada|destin\\w+)(?: |$)`,
  );
/** How far below such a heading its box is, in heights of the row, and of how many words it is. */
const BOX = { down: 14, words: 5 };

/** Whether a label stands in the box of who hands goods over, beside that of who takes them in: "Signature" below "Remis par", left of "Reçu par". */
export function isBesideTaker(words: readonly PlacedWord[], { words: [label] }: Anchor): boolean {
  const first = cellUpTo(label!)[0]!;
  const above = words.findLast((word) =>
    word.y1 <= first.y0 + first.em / 2 && first.y0 - word.y1 < BOX.down * first.em && beginsCell(word) &&
    Math.abs(word.x0 - first.x0) < 2 * first.em && [GIVES, TAKES].some((party) => party.test(headingAt(word)))
  );
  return above !== undefined && GIVES.test(headingAt(above)) &&
    words.some((word) =>
      Math.abs(word.y0 - above.y0) < above.em && word.x0 > above.x1 && beginsCell(word) && TAKES.test(headingAt(word))
    );
}

function headingAt(word: PlacedWord): string {
  const cell = cellFrom(word);
  return cell.length > BOX.words || cell.some(({ text }) => /\d/.test(text)) ? "" : plainText(cell);
}

/** Whether a label asks somebody else to sign, or only speaks of signatures. */
export function isOfSomebodyElse(
  anchor: Anchor,
  rule: FieldRule,
  isAway: (rule: FieldRule, word: PlacedWord) => boolean,
): boolean {
  const isPassing = anchor.standing === "inline" && (!anchor.isPhrase || isWithinSentence(anchor));
  return isPassing || isDenied(anchor) || endsSentence(anchor) || (!isRecipients(anchor) && isAway(rule, anchor.words[0]!));
}

/** "... nous retourner un / exemplaire signé.": the end of a sentence on a line of its own. */
function endsSentence({ words }: Anchor): boolean {
  return /^\p{Ll}/u.test(words[0]!.text) && /\p{L}{3}\.$/u.test(words.at(-1)!.text);
}

/** "No signature required." */
function isDenied({ words: [first] }: Anchor): boolean {
  return /^\p{Ll}/u.test(first!.text) && /^(?:no|without|sans|sin|aucune|ninguna)$/i.test(first!.left?.text ?? "");
}

/** "Une copie du bon émargé peut vous être adressée": words in small on both sides. */
function isWithinSentence({ words }: Anchor): boolean {
  const [{ left, text }, last] = [words[0]!, words.at(-1)!];
  const isSmall = (one: string) => /^\p{Ll}+$/u.test(one);
  return left !== null && isSmall(left.text) && isSmall(text) && gapAfter(left) <= WIDE_GAP && gapAfter(last) <= WIDE_GAP &&
    isSmall(last.right!.text);
}

/** Whether a label says by a word, or by asking for the day of delivery too, that the one who receives signs. */
export function isRecipients({ words, uses }: Anchor): boolean {
  return RECIPIENT.test(plainText(words)) || uses.some(({ rule }) => rule.name === "deliveredOn");
}

/** How far right of the heading of its box a name stands, in heights of the row. */
const BOX_WIDTH = 16;

/** Whether the box in which the receiver signs begins at `anchor`, below the block of somebody else and above a word. */
export function isReceiversBetween({ words: [block] }: Anchor, anchor: Anchor, word: PlacedWord): boolean {
  const [first] = anchor.words;
  return first!.y0 > block!.y1 && first!.y1 < word.y0 && Math.abs(first!.x0 - word.x0) < BOX_WIDTH * word.em &&
    isRecipients(anchor) && anchor.uses.some(({ rule }) => rule.read === readSignature);
}
