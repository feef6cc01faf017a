import type { FieldRule } from "../field_rule.ts";
import { isText } from "../values/is_text.ts";
import { editDistance, labelText } from "./label_text.ts";

/** A label of fewer letters may be like a value by chance. */
const SHORTEST = 16;
/** One letter in so many of a label may be misread. */
const ONE_IN = 4;

/** Whether what was read as a name or a remark is a label of its field once more, as forms have it in a second language below the first, with more letters misread than a label is known by. */
export function isMisreadLabel(rule: FieldRule, value: string): boolean {
  if (!isText(rule)) return false;
  const text = labelText(value);
  return text.length >= SHORTEST - ONE_IN && labelsOf(rule).some((label) => {
    const most = Math.floor(label.length / ONE_IN);
    return editDistance(text, label, most) <= most;
  });
}

const known = new WeakMap<FieldRule, readonly string[]>();

function labelsOf(rule: FieldRule): readonly string[] {
  const labels = known.get(rule) ?? rule.labels.map(labelText).filter(({ length }) => length >= SHORTEST);
  known.set(rule, labels);
  return labels;
}
