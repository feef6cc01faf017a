import type { Anchor } from "./anchors.ts";
import type { PlacedWord } from "../page/layout.ts";

/**
 * Whether a text is nothing but the headings of columns that stand so closely that they look like one: "Numéro facture Date facture". Each is listed, of two
 * words at least, and begins with its own large letter.
 */
export function areJoinedHeadings(phrase: readonly PlacedWord[], listed: ReadonlySet<Anchor>): boolean {
  const told = [...listed].reduce((sum, { words }) => sum + words.length, 0);
  return listed.size > 1 && told === phrase.length &&
    [...listed].every(({ words: [first], isPhrase, words }) =>
      (isPhrase || words.length > 1) && /^\p{Lu}[^\p{L}]?\p{Ll}/u.test(first!.text)
    );
}
