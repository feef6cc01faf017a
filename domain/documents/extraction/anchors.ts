import type { FieldRule } from "./field_rule.ts";
import { editDistance, labelText, labelWord, misreadable, runTogether } from "./label_text.ts";
import { gapAfter, type Layout, type PlacedWord, WIDE_GAP } from "./layout.ts";

/** A label found on a page. */
export interface Anchor {
  /** The rules that the label leads to; none for a label that only ends the values of others. */
  readonly uses: readonly { readonly rule: FieldRule; readonly rank: number }[];
  readonly words: readonly PlacedWord[];
  /** How long the label is, in letters. */
  readonly length: number;
  /** Letters that were misread. */
  readonly edits: number;
  /**
   * A "heading" stands as labels do: at the start of its cell, and alone in it or of several words, or before a colon. What only begins a
   * cell is "leading". All else is "inline", as words of a sentence.
   */
  readonly standing: "heading" | "leading" | "inline";
  /** Of several words: sentences have it less often. */
  readonly isPhrase: boolean;
}

/** The labels of one type of document, made once. */
export type LabelIndex = ReadonlyMap<string, Anchor["uses"]>;

const MOST_WORDS = 9;

/** All labels of `rules`, and `others` that only end values, by their comparable text. */
export function labelIndex(rules: readonly FieldRule[], others: readonly string[]): LabelIndex {
  const index = new Map<string, { rule: FieldRule; rank: number }[]>();
  const add = (label: string, uses: { rule: FieldRule; rank: number }[]) => {
    for (const text of new Set([labelText(label), runTogether(label)])) index.set(text, [...index.get(text) ?? [], ...uses]);
  };
  others.forEach((label) => add(label, []));
  for (const rule of rules) rule.labels.forEach((label, rank) => add(label, [{ rule, rank }]));
  return index;
}

/** What may stand between a label and its value, besides signs. */
const LINKS = /^(de|du|des|d|of|n|no|nr|n[°º]|num|number|numero|del|a|à|al|to)\W*$/i;
/** The number of a box on a form: "16", "16.". */
const BOX_NUMBER = /^\d{1,2}[.)]?$/;

/** The labels on a page; of labels that share words only the longest. The number of its box belongs to a label. */
export function findAnchors({ words }: Layout, labels: LabelIndex): Anchor[] {
  const found = words.flatMap((word) => startsLabel(word) ? startingAt(word, labels) : []);
  const best = found.sort((a, b) => (b.length - 2 * b.edits) - (a.length - 2 * a.edits));
  const taken = new Set<PlacedWord>();
  return best.filter((anchor) => {
    const free = anchor.words.every((word) => !taken.has(word));
    if (free) anchor.words.forEach((word) => taken.add(word));
    return free;
  });
}

function startsLabel({ text }: PlacedWord): boolean {
  return /\p{L}/u.test(text) && labelWord(text) !== "";
}

function startingAt(first: PlacedWord, labels: LabelIndex): Anchor[] {
  const anchors: Anchor[] = [];
  const words: PlacedWord[] = [];
  let text = "", told = 0;
  for (let word: PlacedWord | null = first; word !== null && words.length < MOST_WORDS; word = word.right) {
    if (words.length > 0 && gapAfter(words.at(-1)!) > WIDE_GAP) break;
    words.push(word);
    if (labelWord(word.text) === "") continue;
    text += labelWord(word.text);
    told++;
    if (!/\p{L}/u.test(word.text)) continue;
    const match = bestMatch(text, labels) ?? (words.length === 1 ? bestMatch(runTogether(word.text), labels) : null);
    if (!match) continue;
    const whole = withLinks(words), standing = standingOf(whole, told);
    if (match.edits === 0 || standing === "heading" || told > 1) {
      anchors.push({ ...match, words: whole, standing, isPhrase: told > 1 });
    }
  }
  return anchors;
}

function bestMatch(text: string, labels: LabelIndex): Pick<Anchor, "uses" | "edits" | "length"> | null {
  const exact = labels.get(text);
  if (exact) return { uses: exact, edits: 0, length: text.length };
  let best: Pick<Anchor, "uses" | "edits" | "length"> | null = null;
  for (const [label, uses] of labels) {
    const most = Math.min(misreadable(label.length), (best?.edits ?? Infinity) - 1);
    if (most < 1) continue;
    const edits = editDistance(text, label, most);
    if (edits <= most) best = { uses, edits, length: label.length };
  }
  return best;
}

function withLinks(label: readonly PlacedWord[]): PlacedWord[] {
  const words = [...label];
  for (
    let first = words[0]!;
    first.left !== null && gapAfter(first.left) <= WIDE_GAP && isFiller(first.left);
    first = first.left
  ) {
    words.unshift(first.left);
  }
  const number = words[0]!.left;
  // What stands behind a colon is the value of another label.
  const isValue = /:$/.test(number?.left?.text ?? "");
  if (number !== null && !isValue && BOX_NUMBER.test(number.text) && gapAfter(number) <= WIDE_GAP + 1) words.unshift(number);
  for (
    let last = words.at(-1)!;
    last.right !== null && gapAfter(last) <= WIDE_GAP && LINKS.test(last.right.text);
    last = last.right
  ) {
    words.push(last.right);
  }
  return words;
}

function isFiller({ text }: PlacedWord): boolean {
  return /\p{L}/u.test(text) && labelWord(text) === "";
}

function standingOf(words: readonly PlacedWord[], told: number): Anchor["standing"] {
  const [first, last] = [words[0]!, words.at(-1)!];
  if (/:$/.test(last.text) || /^:/.test(last.right?.text ?? "")) return "heading";
  const before = first.left;
  const opens = before === null || gapAfter(before) > WIDE_GAP, closes = gapAfter(last) > WIDE_GAP;
  const parted = opens || !/[\p{L}\d]/u.test(before.text);
  if (parted && (closes || (told > 1 && !BOX_NUMBER.test(first.text)))) return "heading";
  if (parted && BOX_NUMBER.test(first.text) && told > 1) return "heading";
  return opens && !BOX_NUMBER.test(first.text) ? "leading" : "inline";
}
