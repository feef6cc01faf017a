import type { Anchor } from "./anchors.ts";
import type { FieldRule } from "../field_rule.ts";
import { plainText } from "./label_cells.ts";
import { readSignature } from "../readers/read_text.ts";

/** Who receives the goods, and nobody who hands them over. */
const RECEIVER = /\b(?:destinat\w*|client\w*|customer|consign\w*|recept\w*|receiver|recipient|recibi|empfanger\w*)\b/;

/** Of whom a box may be beside that, who has a place of his own there. */
const SITE =
  /\b(?:magasin\w*|depot|entrepot|quai|usine|expedition\w*|depart|chargement|warehouse|dock|almacen|muelle|atelier|bascule)\b/;

/** The labels of a page, of which those of boxes to sign in that stand beside the receiver's lead to no signature: "VISA MAGASIN   VISA CHAUFFEUR   RÉCEPTION CLIENT". */
export function withReceiversBox(anchors: readonly Anchor[], rules: readonly FieldRule[]): readonly Anchor[] {
  const signature = rules.find(({ read }) => read === readSignature);
  const signed = anchors.filter(({ uses, standing }) => standing === "heading" && uses.some(({ rule }) => rule === signature));
  const receivers = signed.filter(({ words }) => RECEIVER.test(plainText(words)));
  return anchors.map((anchor) => {
    const [first] = anchor.words;
    const isBeside = signed.includes(anchor) && !receivers.includes(anchor) && SITE.test(plainText(anchor.words)) &&
      receivers.some(({ words: [other] }) =>
        Math.abs(other!.y0 - first!.y0) < first!.em && Math.abs(other!.x0 - first!.x0) > first!.em
      );
    return isBeside ? { ...anchor, uses: anchor.uses.filter(({ rule }) => rule !== signature) } : anchor;
  });
}
