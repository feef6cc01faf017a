import type { Recognition } from "../recognition.ts";
import { findAnchors, type LabelIndex, labelIndex } from "./labels/anchors.ts";
import type { Candidate } from "./values/candidate.ts";
import { candidatesOf } from "./values/candidates.ts";
import { knownPlaces } from "./values/known_places.ts";
import { packedGoods } from "./values/goods_lines.ts";
import { afterSent } from "./values/sent_before.ts";
import { withinTaxed } from "./values/taxed_weight.ts";
import { speltAsElsewhere } from "./choice/spelt_elsewhere.ts";
import { withoutArticle } from "./choice/without_article.ts";
import { asKnown } from "./choice/as_known.ts";
import { settle } from "./choice/settle.ts";
import type { ExtractedField } from "./extracted_field.ts";
import type { FieldRule, Form } from "./field_rule.ts";
import type { KnownValues } from "./known_values.ts";
import { FORMS, type FormType } from "./forms/mod.ts";
import { withAskedToSign } from "./labels/asked_to_sign.ts";
import { withBothWays } from "./labels/both_ways.ts";
import { withFromAndTo } from "./labels/from_to.ts";
import { labelWords } from "./labels/label_text.ts";
import { withSecondOpinion } from "./learned/second_opinion.ts";
import { partedLayout } from "./page/parted_layout.ts";
import { withNumberedParties } from "./labels/numbered_parties.ts";
import { inNumberedBoxes } from "./labels/numbered_boxes.ts";
import { withReceiversBox } from "./labels/receivers_box.ts";
import { withPairedParties } from "./labels/paired_parties.ts";
import { withRemarkRows } from "./labels/remark_rows.ts";
import { withSigningFirms } from "./labels/signing_firms.ts";
import { withPalletColumns } from "./labels/pallet_columns.ts";
import { withSaidAgain } from "./labels/said_again.ts";
import { inSigningRows } from "./labels/signing_parties.ts";
import { withoutInk } from "./labels/ink_words.ts";
import { withStackedLabels } from "./labels/stacked_labels.ts";
import { withWordedLabels } from "./labels/worded_labels.ts";

/** Pages beyond these are terms and annexes. */
const PAGES_READ = 5;

/**
 * The fields of a document of a known type, in the order of its table; what the page does not have is left out, and what is there
 * twice is told once. A value that fails its own check, or does not agree with the others, has a `fault` and stands as written. Of several values that may be
 * meant, those go first by which the paper's order is `known`.
 */
export function extractFields(type: FormType, recognition: Recognition, known: KnownValues = {}): ExtractedField[] {
  const form = FORMS[type];
  const { labels, words } = labelsOf(form);
  const found = new Map<FieldRule, Candidate[]>(form.rules.map((rule) => [rule, []]));
  const pages = recognition.pages.slice(0, PAGES_READ), layouts = pages.map(partedLayout);
  for (const layout of layouts) {
    const worded = withWordedLabels(layout, withSaidAgain(findAnchors(layout, labels)), form.rules, words);
    const numbered = withNumberedParties(layout, withFromAndTo(layout, worded, form.rules));
    const paired = withPairedParties(layout, numbered, form.rules);
    const stacked = withStackedLabels(layout, paired, form.rules);
    const named = withRemarkRows(layout, withBothWays(stacked, form.rules), form.rules);
    const boxed = form.boxes ? inNumberedBoxes(layout, named, form.rules, form.boxes) : named;
    const asked = withAskedToSign(layout, inSigningRows(layout, boxed, form.rules), form.rules);
    const signing = withReceiversBox(layout, asked, form.rules);
    const signed = withSigningFirms(layout, signing, form.rules);
    const anchors = withoutInk(layout, withPalletColumns(layout, signed, form.rules), form.rules);
    const labelled = candidatesOf(layout, anchors, form.rules, form.otherLabels), goods = packedGoods(layout, form.rules);
    const ofOrder = knownPlaces(layout, form.rules, known);
    for (const candidate of [...withinTaxed(layout, afterSent(layout, labelled)), ...goods, ...ofOrder]) {
      found.get(candidate.rule)!.push(asKnown(candidate, known));
    }
  }
  const settled = withSecondOpinion(settle([...found.values()]), layouts, form.rules, type, known);
  return withoutArticle(speltAsElsewhere(settled, form.rules, pages, Object.values(known).flat()), form.rules, pages);
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
