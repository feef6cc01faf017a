import type { Anchor } from "./anchors.ts";
import type { FieldRule } from "../field_rule.ts";
import { DRIVERS } from "./drivers.ts";
import { plainText } from "./label_cells.ts";
import { cellFrom } from "../page/cells.ts";
import type { Layout } from "../page/layout.ts";
import { readSignature } from "../readers/read_text.ts";

/** Who receives the goods, and nobody who hands them over. */
const RECEIVER = /\b(?:destinat\w*|client\w*|customer|consign\w*|recept\w*|receiver|recipient|recibi|empfanger\w*)\b/;

/** Who hands over, or made out the paper. */
export const GIVES = new RegExp(
  `\\b(?:conduct\\w*|${DRIVERS}|driver|transport\\w*|voiturier|carrier|haulier|expedit\\w*|remettant|cedant|sender|remitente|emett\\w*|emisor\\w*|issu\\w*|facture\\w*|(?:livree?s?|remise?s?|handed over|delivered|entregad[oa]s?) (?:par|by|por))\\b`,
);

/** What a box asks for, and what is said of any that is signed; what else its label says is whose it is. */
const ASKS = /\b(?:signat\w*|sign\w*|firmas?|visas?|emarg\w*|cachet\w*|tampon|stamp|sello|griffe|unterschrift|paraphe)\b/,
  OF_ANY =
    /^(?:noms?|prenoms?|name|nombre|print|dates?|fecha|heure|lieu|qualite|fonction|lisible|obligatoire|commercial|manuscrite|electronique|bon|pour|for|por|accord|lu|approuve|conforme|marchandises?|goods|mercancias?|colis|bonne|reserves?|et|and|y|ou|or|de|du|des|d|la|le|les|l|of|the|del|el|un|une|a|s|\d+)$/;

/** Where on a page somebody signs who is not asked to by a word of that: below this share of it. */
const FOOT = 0.3;

/**
 * The labels of a page, of which those of boxes to sign in that stand beside the receiver's and name another lead to no signature ("VISA MAGASIN   VISA CHAUFFEUR
 * RÉCEPTION CLIENT", "Signature de l'émetteur   Signature du site destinataire"), nor what the page's head says of who receives, where somebody is asked to sign further down.
 */
export function withReceiversBox({ words }: Layout, anchors: readonly Anchor[], rules: readonly FieldRule[]): readonly Anchor[] {
  const signature = rules.find(({ read }) => read === readSignature);
  const signed = anchors.filter(({ uses, standing }) => standing !== "inline" && uses.some(({ rule }) => rule === signature));
  const receivers = signed.filter(({ words, standing }) => standing === "heading" && RECEIVER.test(plainText(words)));
  const top = words[0]?.y0 ?? 0, foot = top + FOOT * ((words.at(-1)?.y1 ?? 0) - top);
  const isAtFoot = ({ words: [first] }: Anchor) => first!.y0 > foot;
  const isAnothers = (anchor: Anchor) => {
    const [first] = anchor.words;
    const beside = signed.filter(({ words: [other] }) =>
      Math.abs(other!.y0 - first!.y0) < first!.em && Math.abs(other!.x0 - first!.x0) > first!.em
    );
    return !receivers.includes(anchor) && namesSomebody(anchor) &&
      beside.some((other) => receivers.includes(other) || (isGivers(anchor) && namesSomebody(other) && !isGivers(other)));
  };
  const isOfHead = (anchor: Anchor) =>
    !isAtFoot(anchor) && !asks(anchor) && signed.some((other) => isAtFoot(other) && asks(other));
  return anchors.map((anchor) =>
    signed.includes(anchor) && (isAnothers(anchor) || isOfHead(anchor))
      ? { ...anchor, uses: anchor.uses.filter(({ rule }) => rule !== signature) }
      : anchor
  );
}

/** Whether a label asks by a word to sign. */
function asks({ words }: Anchor): boolean {
  return ASKS.test(plainText(words));
}

function isGivers({ words }: Anchor): boolean {
  return GIVES.test(plainText([...words, ...cellFrom(words.at(-1)!).slice(1)]));
}

/** "Signature de l'émetteur", but not "Signature et cachet". */
function namesSomebody({ words }: Anchor): boolean {
  const label = plainText([...words, ...cellFrom(words.at(-1)!).slice(1)]);
  return label.split(" ").some((word) => !ASKS.test(word) && !OF_ANY.test(word));
}
