import type { Anchor } from "./anchors.ts";
import type { FieldRule } from "../field_rule.ts";
import { opensCell, plainText } from "./label_cells.ts";
import { gapAfter, type Layout, type PlacedWord } from "../page/layout.ts";

/** What heads the row below that of a name. */
const ADDRESS = /^(?:adresse|address|direccion|domicilio)$/;
/** From one row of a form to the next, and from a label to what somebody filled in, in heights of the row; and how much higher a hand writes. */
const REACH = { row: 3.2, gap: 0.8 }, BY_HAND = 1.35;
/** Where on a page somebody signs: below this share of it. */
const FOOT = 0.45;
/** Less speaks for it than for any label that is known. */
const RANK = 20;
const MOST_WORDS = 3;

/** The labels of a page, and what begins the row above "Adresse" where no label leads to who receives: whatever it was read as, what is filled in there is the name that belongs to the address. */
export function withAddressRows({ words }: Layout, anchors: readonly Anchor[], rules: readonly FieldRule[]): readonly Anchor[] {
  const rule = rules.find(({ isAddressee }) => isAddressee);
  const top = words[0]?.y0 ?? 0, foot = top + FOOT * ((words.at(-1)?.y1 ?? 0) - top);
  const isTold = anchors.some(({ standing, uses, words: [first] }) =>
    standing !== "inline" && first!.y0 < foot && uses.some((use) => use.rule === rule)
  );
  if (rule === undefined || isTold) return anchors;
  const known = new Set(anchors.flatMap((anchor) => anchor.words));
  const label = words.filter((word) => ADDRESS.test(plainText([word])) && opensCell(word) && word.right !== null).map((address) =>
    labelAbove(
      words.findLast((word) =>
        word.left === null && word.y1 < address.y0 && address.y0 - word.y1 < REACH.row * address.em &&
        Math.abs(word.x0 - address.x0) < address.em
      ),
    )
  ).find((found) => found.length > 0 && !found.some((word) => known.has(word)));
  if (label === undefined) return anchors;
  const { length } = plainText(label);
  return [...anchors, { uses: [{ rule, rank: RANK }], words: label, length, edits: 0, standing: "heading", isPhrase: false }];
}

/** The words of a row up to what was filled in there: behind a gap, or by hand. */
function labelAbove(first: PlacedWord | undefined): readonly PlacedWord[] {
  const label: PlacedWord[] = [];
  for (let word = first ?? null; word !== null && label.length < MOST_WORDS; word = word.right) {
    label.push(word);
    const { right } = word;
    if (right === null) return [];
    const isByHand = right.y1 - right.y0 > BY_HAND * (first!.y1 - first!.y0) && /^\p{Lu}\p{L}{2}/u.test(right.text);
    if (gapAfter(word) > REACH.gap || isByHand) return label;
  }
  return [];
}
