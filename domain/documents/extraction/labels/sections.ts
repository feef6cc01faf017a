import type { Anchor } from "./anchors.ts";
import type { FieldRule } from "../field_rule.ts";
import { beginsCell, cellFrom } from "../page/cells.ts";
import { opensCell, plainText, SIGNS } from "./label_cells.ts";
import type { PlacedWord } from "../page/layout.ts";

/** Headings of blocks in which labels say but "name" or "date". */
const SECTION =
  /^(?:\d{1,2} |[a-f] ){0,2}(?:au |a l |a la |at |on |le |la |l |the |el |(?:pour|por|for) (?:(?:le|la|l|the|el) )?)?(?:lieu de )?(?:chargement|enlevement|expedition|expediteur|remettant|collection|taking over(?: of the)?|prise en charge|pick ?up|drop ?off|loading|carga|origen|recogida|sender|dechargement|depotage|discharge|livraison|reception|destinataire|delivery|unloading|descarga|entrega|destino|consignee|consignat\w*|destinatario|emetteur|recepteur|emisor|receptor|issuer|transporteur|transportista|carrier|haulier|porteador|voiturier|chauffeur|conducteur|conductor|driver|producteur|collecteur|installation|recib[io] (?:de )?la mercancia|marchandises? recues?|goods received|gut empfangen|merce ricevuta|execution|signatures?|(?:collected|picked up|loaded|shipped|delivered|unloaded|recogido|cargado|entregado|descargado)(?= )|(?:livre|enleve|charge|decharge)(?= (?:a|chez)$))(?: \w+)?$/;
/** What a heading says of who is to fill in its block, before whose it is: "Partie à remplir par le destinataire", "Cadre réservé au client". */
const TO_FILL_IN =
  /^(?:(?:partie|cadre|zone|espace|rubrique|section|part|box|parte|espacio) )?(?:(?:a (?:remplir|completer|renseigner)|reservee?|to be (?:completed|filled in)|for (?:completion|use)|a (?:rellenar|cumplimentar)|reservad[oa]) )(?:(?:par|by|por|au|a|para|of) (?:(?:le|la|l|the|el) )?)?/;
/** What labels say in such a block. */
const GENERAL =
  /^(?:raison sociale|denomination|nom|name|nombre|societe|company|empresa|entreprise|date\w*|fecha|actual\w*|reel(?:le)?|realise\w*|effecti\w*|effectuee?|real|fait le|remise? le|recue? le|signe le|signe par|signed by|firmado por|le|on|jour|day|destinataire|destinatario|client|cliente|consignee|receiver|lieu|site|place|location|lugar|arrivee?|depart|arrival|departure|arrived|departed|entree|sortie|llegada|salida)(?: |$)/;
/** What says itself of which end of the journey it is: "Lieu de déchargement" below "Lieu de chargement". */
const OF_OWN =
  /^(?:lieu|site|place|location|lugar|date\w*|fecha|nom|name|nombre|actual|effective) (?:(?:de|du|d|l|of|the|del) )*(?:chargement|enlevement|expedit\w*|dechargement|livraison|reception|destinat\w*|loading|collection|unloading|delivery|consignee|carga|recogida|descarga|entrega)(?: |$)/;
/** What heads a box in which one of the parties signs: "Firma del destinatario", "Consignee's signature", "Recibí conforme". */
const SIGNED_BELOW =
  /^(?:\d{1,2} )?(?:(?:\w+ )*(?:signature|firma|visa|cachet|emargement|conforme)(?: \w+)* (?:destinat\w*|consignat\w*|consignee|receiver|recep\w+|client\w*|expedit\w*|remitente|sender|transport\w*|porteador|carrier|driver|conduc\w*)|(?:destinat\w*|consignat\w*|consignee|receiver|recipient|customer|sender|carrier|driver)(?: s)? (?:signature|stamp)|recib[io] conforme|conforme (?:el )?(?:destinatario|cliente)|received in good (?:order|condition)(?: and \w+)?)$/;
const MOST_WORDS_TO_SIGN = 7;
/** How far below its heading a block goes, in heights of the row, and how far from its left edge labels begin. */
const REACH = { down: 14, left: 2 };
/** A heading has no more words. */
const MOST_WORDS = 4;

/** The heading of the block in which a label stands that begins with `label` and says but `text`; "" where it needs or has none. */
export function sectionOf(words: readonly PlacedWord[], label: PlacedWord, text: string): string {
  if (!GENERAL.test(text) || OF_OWN.test(text)) return "";
  const above = words.filter((word) =>
    word.y1 < label.y0 && label.y0 - word.y1 < REACH.down * label.em && opensCell(word) &&
    // Boxes to sign in stand side by side below one heading.
    (Math.abs(word.x0 - label.x0) < REACH.left * label.em || /^signatur/i.test(word.text))
  );
  for (const first of above.toReversed()) {
    const whole = cellFrom(first), cell = whole.slice(0, MOST_WORDS), toFillIn = TO_FILL_IN.exec(plainText(whole));
    const heading = toFillIn ? plainText(whole).slice(toFillIn[0].length) : plainText(cell);
    if ((isRowOfList(cell, label) || endOfList(words, first) < label.y0) && !isBesideSection(cell)) continue;
    const party = plainText(whole), isSigned = whole.length <= MOST_WORDS_TO_SIGN && SIGNED_BELOW.test(party);
    if ((SECTION.test(heading) || isSigned) && !/:$/.test(cell.at(-1)!.text)) return isSigned ? party : heading;
  }
  return "";
}

/** Whether a listed label that says but "date" or "site" stands in a block about another thing than its field: the day of collection. */
export function isInOtherSection(
  words: readonly PlacedWord[],
  { words: label, isWorded }: Anchor,
  { wording }: FieldRule,
): boolean {
  if (wording === undefined || isWorded) return false;
  const text = plainText(label), section = sectionOf(words, label[0]!, text);
  return section !== "" && wording.not.test(`${section} ${text}`);
}

/** Whether the next cell of a heading's row heads a block too: "CHARGEMENT   LIVRAISON". */
function isBesideSection(cell: readonly PlacedWord[]): boolean {
  return SECTION.test(plainText(cellFrom(cell.at(-1)!.right!).slice(0, MOST_WORDS)));
}

/** "Consignee   Harbour Foods" above "Date   4 Nov 2026": their values are of one column, and the former heads nothing. */
function isRowOfList(cell: readonly PlacedWord[], label: PlacedWord): boolean {
  const [one, other] = [cell, cellFrom(label)].map(valueBehind);
  return one != null && other != null && Math.abs(one.x0 - other.x0) < label.em;
}

/** From one row of a list to the next, in heights of the row. */
const NEXT_ROW = 2.5;

/**
 * Where the list ends that a heading stands in as one of its rows, whose values stand below one another: "Transporteur   Menoux" over "Tracteur   GK-582-RX". What stands further down is none of
 * its block; infinite where it stands in no list.
 */
export function endOfList(words: readonly PlacedWord[], first: PlacedWord): number {
  const value = valueBehind(cellFrom(first));
  let last = first;
  for (let next: PlacedWord | undefined = first; value !== null && next !== undefined; last = next ?? last) {
    const above = last;
    next = words.find((word) => {
      const isNext = word.y0 > above.y1 && word.y0 - above.y1 < NEXT_ROW * above.em &&
        Math.abs(word.x0 - first.x0) < first.em / 2 && beginsCell(word);
      const told = isNext ? valueBehind(cellFrom(word)) : null;
      return told !== null && Math.abs(told.x0 - value.x0) < first.em / 2;
    });
  }
  return last === first ? Infinity : last.y1;
}

/** What stands in the next cell, behind its colon. */
function valueBehind(cell: readonly PlacedWord[]): PlacedWord | null {
  const next = cell.at(-1)!.right;
  return next !== null && SIGNS.test(next.text) ? next.right : next;
}
