import type { Anchor } from "./anchors.ts";
import type { FieldRule } from "../field_rule.ts";
import { plainText } from "./label_cells.ts";
import { gapAfter, type PlacedWord, WIDE_GAP } from "../page/layout.ts";

/** Who signs for goods that arrived, where a label says so. */
const RECIPIENT =
  /\b(?:destinat\w*|client\w*|customer|consign\w*|recept\w*|receiver|recipient|conforme|recibi|plataforma|plate ?forme|magasin|entrepot|depot|almacen|tienda|warehouse|store|site)\b/;

/** Whether a label asks somebody else to sign, or only speaks of signatures. */
export function isOfSomebodyElse(
  anchor: Anchor,
  rule: FieldRule,
  isAway: (rule: FieldRule, word: PlacedWord) => boolean,
): boolean {
  const isPassing = anchor.standing === "inline" && (!anchor.isPhrase || isWithinSentence(anchor));
  return isPassing || isDenied(anchor) || (!isRecipients(anchor) && isAway(rule, anchor.words[0]!));
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
