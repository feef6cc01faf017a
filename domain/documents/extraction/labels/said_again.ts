import type { Anchor } from "./anchors.ts";
import { gapAfter, type PlacedWord, WIDE_GAP } from "../page/layout.ts";

/** A label has no more words in parentheses behind it. */
const MOST_WORDS = 6;

/** `anchors` where what a label says once more in parentheses is a part of it: "Remis à (site destinataire)" leads to one name, behind all of it. */
export function withSaidAgain(anchors: readonly Anchor[]): Anchor[] {
  const at = new Map(anchors.flatMap((anchor) => anchor.words.map((word) => [word, anchor])));
  const merged = new Set<Anchor>();
  const whole = anchors.map((anchor): Anchor => {
    const behind = inParenthesesBehind(anchor.words.at(-1)!), within = new Set(behind.flatMap((word) => at.get(word) ?? []));
    const again = [...within].filter(({ uses }) => sharesRule(uses, anchor.uses));
    if (anchor.standing !== "heading" || again.length === 0) return anchor;
    within.forEach((other) => merged.add(other));
    const uses = anchor.uses.map(({ rule, rank }) => ({
      rule,
      rank: Math.min(rank, ...again.flatMap((other) => other.uses.filter((use) => use.rule === rule).map((use) => use.rank))),
    }));
    return { ...anchor, uses, words: [...anchor.words, ...behind], isPhrase: true };
  });
  return whole.filter((_anchor, index) => !merged.has(anchors[index]!));
}

function sharesRule(uses: Anchor["uses"], others: Anchor["uses"]): boolean {
  return uses.some(({ rule }) => others.some((other) => other.rule === rule));
}

/** The words in parentheses right behind one; none where they do not end soon. */
export function inParenthesesBehind(last: PlacedWord): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (let word = last; word.right !== null && gapAfter(word) <= WIDE_GAP && words.length < MOST_WORDS;) {
    word = word.right;
    if (words.length === 0 && !word.text.startsWith("(")) return [];
    words.push(word);
    if (/\):?$/.test(word.text)) return words;
  }
  return [];
}
