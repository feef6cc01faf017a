import type { FieldRule } from "../field_rule.ts";
import { isText } from "../values/is_text.ts";
import type { Region } from "../values/regions.ts";
import { editDistance, labelText } from "./label_text.ts";
import { bits, lettersOf } from "./nearest_label.ts";

/** A label of fewer letters may be like a value by chance, but for a single word. */
const SHORTEST = 16, SHORTEST_WORD = 12;
/** One letter in so many of a label may be misread, and of one so long that nothing else is like it. */
const ONE_IN = 4, LONG = { letters: 30, oneIn: 3 };

/** Tells whether what was read as a name or a remark is a label, with more letters misread than a label is known by, whole or its end. */
export type IsMisreadLabel = (rule: FieldRule, value: string) => boolean;

/** That for the labels of one form: in a second language below the first, or in the next box. */
export function misreadLabels(rules: readonly FieldRule[], others: readonly string[]): IsMisreadLabel {
  const found = known.get(others) ?? isLike(longLabels([...rules.flatMap(({ labels }) => labels), ...others]));
  known.set(others, found);
  return (rule, value) => isText(rule) && found(value);
}

/** A text without the first of its lines where that is such a label, and somebody wrote below it. */
export function withoutMisreadLabel(rule: FieldRule, region: Region, isMisreadLabel: IsMisreadLabel): Region {
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

const known = new WeakMap<readonly string[], (value: string) => boolean>();

interface LongLabel {
  readonly text: string;
  readonly letters: number;
  readonly isWord: boolean;
}

function longLabels(labels: readonly string[]): readonly LongLabel[] {
  const texts = new Map(labels.map((label) => [labelText(label), !/\s/.test(label)]));
  return [...texts].filter(([text, isWord]) => text.length >= (isWord ? SHORTEST_WORD : SHORTEST))
    .map(([text, isWord]) => ({ text, letters: lettersOf(text), isWord }));
}

function isLike(labels: readonly LongLabel[]): (value: string) => boolean {
  return (value) => {
    const text = labelText(value), letters = lettersOf(text), isWord = !/\s/.test(value.trim());
    if (text.length < (isWord ? SHORTEST_WORD : SHORTEST) - ONE_IN) return false;
    return labels.some((label) => {
      if (label.isWord !== isWord) return false;
      const most = Math.floor(label.text.length / (label.text.length > LONG.letters ? LONG.oneIn : ONE_IN));
      if (text.length > label.text.length + most || bits(letters & ~label.letters) > most) return false;
      if (editDistance(text, label.text, most) <= most) return true;
      const mostOfEnd = Math.floor(text.length / ONE_IN);
      return text.length >= SHORTEST && text.length < label.text.length &&
        editDistance(text, label.text.slice(-text.length), mostOfEnd) <= mostOfEnd;
    });
  };
}
