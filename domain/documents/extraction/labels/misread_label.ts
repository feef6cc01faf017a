import type { FieldRule } from "../field_rule.ts";
import { isText } from "../values/is_text.ts";
import type { Region } from "../values/regions.ts";
import { editDistance, labelText } from "./label_text.ts";

/** A label of fewer letters may be like a value by chance. */
const SHORTEST = 16;
/** One letter in so many of a label may be misread, and of one so long that nothing else is like it. */
const ONE_IN = 4, LONG = { letters: 30, oneIn: 3 };

/** Whether what was read as a name or a remark is a label of its field once more, as forms have it in a second language below the first, with more letters misread than a label is known by. */
export function isMisreadLabel(rule: FieldRule, value: string): boolean {
  if (!isText(rule)) return false;
  const text = labelText(value);
  return text.length >= SHORTEST - ONE_IN && labelsOf(rule).some((label) => {
    const most = Math.floor(label.length / (label.length > LONG.letters ? LONG.oneIn : ONE_IN));
    return editDistance(text, label, most) <= most;
  });
}

/** A text without the first of its lines where that is such a label, and somebody wrote below it. */
export function withoutMisreadLabel(rule: FieldRule, region: Region): Region {
  const end = region.text.indexOf("\n");
  if (end < 0 || !isMisreadLabel(rule, region.text.slice(0, end))) return region;
  const count = region.starts.filter((start) => start < end).length;
  return {
    ...region,
    text: region.text.slice(end + 1),
    words: region.words.slice(count),
    starts: region.starts.slice(count).map((start) => start - end - 1),
  };
}

const known = new WeakMap<FieldRule, readonly string[]>();

function labelsOf(rule: FieldRule): readonly string[] {
  const labels = known.get(rule) ?? rule.labels.map(labelText).filter(({ length }) => length >= SHORTEST);
  known.set(rule, labels);
  return labels;
}
