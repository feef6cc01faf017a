import type { Recognition } from "../recognition.ts";
import { type Anchor, findAnchors, type LabelIndex, labelIndex } from "./anchors.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { settle } from "./settle.ts";
import type { ExtractedField } from "./extracted_field.ts";
import type { FieldRule, Form } from "./field_rule.ts";
import { FORMS, type FormType } from "./forms/mod.ts";
import { layOut } from "./layout.ts";

/** Pages beyond these are terms and annexes. */
const PAGES_READ = 5;

/**
 * The fields of a document of a known type, in the order of its table; what the page does not have is left out, and what is there
 * twice is told once. A value that fails its own check, or does not agree with the others, has a `fault` and stands as written.
 */
export function extractFields(type: FormType, recognition: Recognition): ExtractedField[] {
  const form = FORMS[type];
  const labels = labelsOf(form);
  const found = new Map<FieldRule, Candidate[]>(form.rules.map((rule) => [rule, []]));
  for (const [number, page] of recognition.pages.slice(0, PAGES_READ).entries()) {
    const layout = layOut(page, number);
    const anchors: readonly Anchor[] = findAnchors(layout, labels);
    for (const candidate of candidatesOf(layout, anchors, form.rules)) found.get(candidate.rule)!.push(candidate);
  }
  return settle([...found.values()]);
}

const known = new WeakMap<Form, LabelIndex>();

function labelsOf(form: Form): LabelIndex {
  const labels = known.get(form) ?? labelIndex(form.rules, form.otherLabels);
  known.set(form, labels);
  return labels;
}
