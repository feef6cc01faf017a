import type { Anchor } from "./anchors.ts";
import type { FieldName } from "../extracted_field.ts";
import type { FieldRule } from "../field_rule.ts";
import { plainText } from "./label_cells.ts";
import { goBothWays, isSent, movementOf } from "./pallet_movements.ts";

/** What a check of what was sent leaves is no debt. */
const DIFFERENCE = /^(?:ecarts?|differen\w+|diferencia|discrepancy|variance)\b/;

/**
 * The labels of a page, where pallets are received and handed over and no label says that they return ("Palettes reçues | Palettes remises", "Entrées | Sorties"): what comes second in
 * the row or the list went the other way, whoever made the paper out. Where nothing went the other way a difference is one to what was sent, and nobody's debt.
 */
export function withBothWays(anchors: readonly Anchor[], rules: readonly FieldRule[]): readonly Anchor[] {
  const ruleOf = (name: FieldName) => rules.find((rule) => rule.name === name);
  const given = ruleOf("palletsGiven"), returned = ruleOf("palletsReturned"), due = ruleOf("palletsDue");
  if (given === undefined || returned === undefined) return anchors;
  const heads = anchors.filter(({ standing }) => standing === "heading");
  if (heads.some(leadsTo(returned))) return anchors;
  const ways = heads.filter((head) => leadsTo(given)(head) && movementOf(plainText(head.words)) === "palletsGiven");
  const second = ways.filter((way) => ways.some((other) => isOpposite(other, way)));
  return anchors.map((anchor) => {
    if (second.some(({ words: [first] }) => first === anchor.words[0])) {
      return { ...anchor, uses: anchor.uses.map((use) => use.rule === given ? { ...use, rule: returned } : use) };
    }
    const isCheck = second.length === 0 && DIFFERENCE.test(plainText(anchor.words)) &&
      ways.some(({ words }) => isSent(plainText(words)));
    return isCheck ? { ...anchor, uses: anchor.uses.filter(({ rule }) => rule !== due) } : anchor;
  });
}

function leadsTo(rule: FieldRule): (anchor: Anchor) => boolean {
  return ({ uses }) => uses.some((use) => use.rule === rule);
}

/** Whether one label stands right of or below another in its row or list, and speaks of the other way. */
function isOpposite({ words: before }: Anchor, { words: behind }: Anchor): boolean {
  const [one, other] = [before[0]!, behind[0]!], [said, saying] = [plainText(before), plainText(behind)];
  const isInRow = Math.abs(one.y0 - other.y0) < one.em && other.x0 > one.x0 + one.em;
  const isInList = Math.abs(one.x0 - other.x0) < one.em && other.y0 > one.y0 + one.em;
  return (isInRow || isInList) && goBothWays(said, saying);
}
