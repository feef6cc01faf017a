import type { Anchor } from "./anchors.ts";
import type { FieldRule } from "../field_rule.ts";
import { isText } from "../values/is_text.ts";
import { plainText } from "./label_cells.ts";
import { readReference } from "../readers/read_code.ts";
import { cellFrom } from "../page/cells.ts";
import { gapAfter, type PlacedWord, WIDE_GAP } from "../page/layout.ts";

/** Of a label and the words around it. */
const MOST_WORDS = 8;
const MOST_IN_ROW = 40;

/** "Référence" alone, and what stands beside it where it heads a column of a table of goods. */
const REFERENCE = /^(?:ref\w*|code|articles?|(?:qte )?(?:cdes?|cmdes?|cmd|commandes?|commandee?s?|ordered|pedid\w*))$/,
  OF_GOODS = /^(?:d[ée]sig|libell[ée]|articles?$|descri|produ[ci]t|qt[ée]|quantit|qty|cantidad|lote?$)/i;

/** Who signs below: a heading of a name has no article. */
const SIGNS =
  /^(?:le|la|the|el) (?:client\w*|destinat\w+|receptionnaire|receptor|recepteur|receveur|detenteur|customer|consignee|receiver)$/;

/** When something happened, before what it was: "18/11/2026 10:12 Livré". */
const EVENT_AT = /^\d{1,2}[:h]\d\d$|^\d{1,2}\/\d{1,2}\/\d{2,4}$/;

/** Whether the words around a listed label make another thing of it: "Date de livraison prévue", "Visa du conducteur". */
export function saysOther(anchor: Anchor, rule: FieldRule): boolean {
  if (
    rule.read === readReference && REFERENCE.test(plainText(anchor.words)) &&
    rowOf(anchor).some(({ text }) => OF_GOODS.test(text))
  ) return true;
  if (rule.name === "consignee" && anchor.words.at(-1)!.text.endsWith(":") && asksToSign(anchor)) return true;
  if (isText(rule) && anchor.words.length === 1 && EVENT_AT.test(anchor.words[0]!.left?.text ?? "")) return true;
  if (isText(rule) && SIGNS.test(plainText(anchor.words)) && !/:$/.test(anchor.words.at(-1)!.text)) return true;
  if (rule.wording === undefined || anchor.isWorded) return false;
  const words = [...anchor.words];
  for (let at = words[0]!.left; at !== null && isNear(at) && words.length < MOST_WORDS; at = at.left) words.unshift(at);
  const hasEnd = isText(rule) || /:$/.test(words.at(-1)!.text);
  for (let at = words.at(-1)!; !hasEnd && isNear(at) && /\p{L}/u.test(at.right!.text) && words.length < MOST_WORDS;) {
    words.push(at = at.right!);
    if (/:$/.test(at.text)) break;
  }
  return rule.wording.not.test(plainText(words));
}

/** "Consignee: print name and sign" heads a box to sign in. */
function asksToSign({ words }: Anchor): boolean {
  const rest = cellFrom(words.at(-1)!).slice(1);
  return /\b(?:sign\w*|firma|visa|cachet|tampon|stamp|emarg\w*)$/.test(plainText(rest));
}

function rowOf({ words }: Anchor): PlacedWord[] {
  const row: PlacedWord[] = [];
  for (let at = words[0]!.left; at !== null && row.length < MOST_IN_ROW; at = at.left) row.push(at);
  for (let at = words.at(-1)!.right; at !== null && row.length < MOST_IN_ROW; at = at.right) row.push(at);
  return row;
}

/** A word of the same label as the next: no gap, value, comma or colon stands between them. */
function isNear(word: PlacedWord): boolean {
  return gapAfter(word) <= WIDE_GAP && !/[\d:]|[,;]$/.test(word.text);
}
