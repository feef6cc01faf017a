import type { Anchor } from "./anchors.ts";
import { isText } from "../values/is_text.ts";
import { beginsCell, cellFrom } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";

/** The number of a customer, and a postal code before its town. */
const NUMBER = /^(?=.*\d)[A-Z\d][A-Z\d./-]*$/, TOWN = /^(?:[A-Z]{1,2}-)?\d{4,5}$/;
/** How far below the number its address goes down, in heights of the row. */
const DOWN = 10;

/** The labels of a page, of which those of a party that stand before its number, over its name and address ("Client n° 85-10442" over "Maison Roy", ..., "85500 Les Herbiers"), head these as they would without the number. */
export function withNumberedParties({ words }: Layout, anchors: readonly Anchor[]): readonly Anchor[] {
  return anchors.map((anchor) => {
    const uses = anchor.uses.filter(({ rule }) => rule.name !== "signedBy" && isText(rule)), [first] = anchor.words;
    const number = anchor.words.at(-1)!.right;
    const isNumbered = uses.length > 0 && beginsCell(first!) && number !== null && NUMBER.test(number.text) &&
      cellFrom(first!).at(-1) === number;
    return isNumbered && isOverAddress(words, first!)
      ? { ...anchor, uses, words: [...anchor.words, number], standing: "heading" as const }
      : anchor;
  });
}

function isOverAddress(words: readonly PlacedWord[], { x0, y1, em }: PlacedWord): boolean {
  return words.some((word) =>
    TOWN.test(word.text) && Math.abs(word.x0 - x0) < em && word.y0 > y1 + em && word.y0 - y1 < DOWN * em &&
    /^\p{Lu}/u.test(word.right?.text ?? "")
  );
}
