import type { Anchor } from "../labels/anchors.ts";
import { plainText } from "../labels/label_cells.ts";
import type { FieldRule } from "../field_rule.ts";
import type { Layout } from "../page/layout.ts";
import { readRemark, saysNothing } from "../readers/read_text.ts";
import { type Limits, regionBelow, regionBeside } from "./regions.ts";

/** What asks for what was wrong; other remarks may be of the sender, on how to handle goods. */
const OF_FAULTS =
  /\b(?:reserv\w*|anomal\w*|incid\w*|exceptions?|damages?|litiges?|avaries?|ecarts?|discrepanc\w*|non ?conform\w*|shortages?|faltas|averias|danos)\b/;
/** From a label to what is written below it, in heights of the row. */
const BELOW = 3;

/**
 * Tells which labels of remarks stand above one that asks for what was wrong and has written at it that nothing was, where they do not ask for that themselves: "Observations :
 * prévenir M. Roy" over "Réserves : RAS".
 */
export function deniedRemarks(
  layout: Layout,
  anchors: readonly Anchor[],
  limitsOf: (rule: FieldRule) => Limits,
): (anchor: Anchor) => boolean {
  const asksForFaults = ({ words, edits }: Anchor) => edits === 0 && OF_FAULTS.test(plainText(words));
  const denied = anchors.filter((anchor) =>
    asksForFaults(anchor) && anchor.uses.some(({ rule }) => {
      if (rule.read !== readRemark) return false;
      const { ends, stops } = limitsOf(rule);
      const region = regionBeside(anchor, ends) ?? regionBelow(layout, anchor, { ends, stops }, { lines: 1, firstLine: BELOW });
      return region !== null && saysNothing(region.text);
    })
  );
  return (anchor) => !asksForFaults(anchor) && denied.some(({ words: [first] }) => first!.y0 > anchor.words[0]!.y1);
}
