import type { Recognition } from "../recognition.ts";
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
import type { FieldRule } from "./field_rule.ts";
import type { KnownValues } from "./known_values.ts";
import { FORMS, type FormType } from "./forms/mod.ts";
import { type LabelledPage, labelsOn } from "./labels/labels_on.ts";
import { withSecondOpinion } from "./learned/second_opinion.ts";
import { partedLayout } from "./page/parted_layout.ts";

/** Pages beyond these are terms and annexes. */
const PAGES_READ = 5;

/**
 * The fields of a document of a known type, in the order of its table; what the page does not have is left out, and what is there
 * twice is told once. A value that fails its own check, or does not agree with the others, has a `fault` and stands as written. Of several values that may be
 * meant, those go first by which the paper's order is `known`.
 */
export function extractFields(type: FormType, recognition: Recognition, known: KnownValues = {}): ExtractedField[] {
  const form = FORMS[type];
  const found = new Map<FieldRule, Candidate[]>(form.rules.map((rule) => [rule, []]));
  const pages = recognition.pages.slice(0, PAGES_READ);
  const labelled = pages.map(partedLayout).map((layout): LabelledPage => ({ layout, labels: labelsOn(layout, form) }));
  for (const { layout, labels } of labelled) {
    const behindLabels = candidatesOf(layout, labels, form.rules, form.otherLabels);
    const goods = packedGoods(layout, form.rules), ofOrder = knownPlaces(layout, form.rules, known);
    for (const candidate of [...withinTaxed(layout, afterSent(layout, behindLabels)), ...goods, ...ofOrder]) {
      found.get(candidate.rule)!.push(asKnown(candidate, known));
    }
  }
  const settled = withSecondOpinion(settle([...found.values()]), labelled, form.rules, type, known);
  return withoutArticle(speltAsElsewhere(settled, form.rules, pages, Object.values(known).flat()), form.rules, pages);
}
