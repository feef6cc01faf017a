import type { Form } from "../field_rule.ts";
import type { Layout } from "../page/layout.ts";
import { type Anchor, findAnchors, type LabelIndex, labelIndex } from "./anchors.ts";
import { withAskedToSign } from "./asked_to_sign.ts";
import { withBothWays } from "./both_ways.ts";
import { withFromAndTo } from "./from_to.ts";
import { withoutInk } from "./ink_words.ts";
import { labelWords } from "./label_text.ts";
import { inNumberedBoxes } from "./numbered_boxes.ts";
import { withNumberedParties } from "./numbered_parties.ts";
import { withPairedParties } from "./paired_parties.ts";
import { withPalletColumns } from "./pallet_columns.ts";
import { withReceiversBox } from "./receivers_box.ts";
import { withRemarkRows } from "./remark_rows.ts";
import { withSaidAgain } from "./said_again.ts";
import { withSigningFirms } from "./signing_firms.ts";
import { inSigningRows } from "./signing_parties.ts";
import { withStackedLabels } from "./stacked_labels.ts";
import { withWordedLabels } from "./worded_labels.ts";

/** A page, and its labels with the fields whose values they lead to. */
export interface LabelledPage {
  readonly layout: Layout;
  readonly labels: readonly Anchor[];
}

/** The labels on a page, each with the fields whose values it leads to. */
export function labelsOn(layout: Layout, form: Form): readonly Anchor[] {
  const { rules, boxes } = form, { labels, words } = labelsOf(form);
  const worded = withWordedLabels(layout, withSaidAgain(findAnchors(layout, labels)), rules, words);
  const numbered = withNumberedParties(layout, withFromAndTo(layout, worded, rules));
  const paired = withPairedParties(layout, numbered, rules);
  const stacked = withStackedLabels(layout, paired, rules);
  const named = withRemarkRows(layout, withBothWays(stacked, rules), rules);
  const boxed = boxes ? inNumberedBoxes(layout, named, rules, boxes) : named;
  const asked = withAskedToSign(layout, inSigningRows(layout, boxed, rules), rules);
  const signing = withReceiversBox(layout, asked, rules);
  const signed = withSigningFirms(layout, signing, rules);
  return withoutInk(layout, withPalletColumns(layout, signed, rules), rules);
}

interface Labels {
  readonly labels: LabelIndex;
  /** The words that they are made of. */
  readonly words: ReadonlySet<string>;
}

const known = new WeakMap<Form, Labels>();

function labelsOf(form: Form): Labels {
  const { rules, otherLabels } = form;
  const all = known.get(form) ?? {
    labels: labelIndex(rules, otherLabels),
    words: new Set([...rules.flatMap(({ labels }) => labels), ...otherLabels, form.words ?? ""].flatMap(labelWords)),
  };
  known.set(form, all);
  return all;
}
