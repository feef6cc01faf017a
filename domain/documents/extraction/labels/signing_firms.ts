import type { Anchor } from "./anchors.ts";
import type { FieldRule } from "../field_rule.ts";
import { headingOf } from "./heading_of.ts";
import { beginsCell, cellFrom } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import { plainText } from "./label_cells.ts";

/** What stands before the name of a firm for which somebody signs. */
const FOR = /^(?:pour|for|por|p) /;
/** Who carries or sends, and receives nothing. */
const CARRIES =
  /\b(?:conduct\w*|chauffeur|livreur|driver|transport\w*|voiturier|carrier|haulage|haulier|porteador|expedit\w*|remettant|sender|remitente|chargeur|shipper)\b/;
/** What somebody says who signs for what he received. */
const DECLARES = /^(?:soussign\w+|undersigned|reconn\w+|attest\w+|acknowledge\w*|abajo|recono\w+)$/;
/** A name, with what stands before it, has no more words. */
const MOST_OF_NAME = 7;
/** Where on a page somebody signs: below this share of it. */
const FOOT = 0.35;
/** How far two who sign side by side may stand above one another, in heights of the row. */
const BESIDE = 4;
/** From one line of a label to the next, in heights of the row. */
const NEXT_LINE = 2.2;
/** Who signs for a firm, in a line of its own: "le responsable du quai". */
const IN_SMALL = /^\p{Ll}/u;

/**
 * The labels of a page, and with them the name of the firm for which somebody signs beside the carrier, where nothing else says who receives: "Pour le transporteur, le
 * conducteur | Pour la Brasserie des Écluses, le responsable du quai".
 */
export function withSigningFirms({ words }: Layout, anchors: readonly Anchor[], rules: readonly FieldRule[]): readonly Anchor[] {
  const signature = rules.find(({ name }) => name === "signature");
  const isTold = anchors.some(({ standing, uses }) => standing === "heading" && uses.some(({ rule }) => rule === signature));
  if (signature === undefined || isTold) return anchors;
  const top = words[0]?.y0 ?? 0, bottom = words.at(-1)?.y1 ?? 0;
  const cells = words.filter((word) => beginsCell(word) && word.y0 > top + FOOT * (bottom - top)).map(cellFrom);
  // One may stand above its signature, and the other in the middle of an empty box.
  const isBeside = ([one]: readonly PlacedWord[], [other]: readonly PlacedWord[]) =>
    Math.abs(one!.y0 - other!.y0) < BESIDE * other!.em && Math.abs(one!.x0 - other!.x0) > BESIDE * other!.em;
  // Who declares that he received or owes signs alone; who claims does not sign for that.
  const head = words[0] === undefined ? "" : plainText(cellFrom(words[0]));
  const declares = words.some((word) => DECLARES.test(plainText([word])));
  const isDeclarant = (cell: readonly PlacedWord[]) => {
    const name = plainText(cell).replace(FOR, "");
    return declares && cell.length > 1 && cell.length <= MOST_OF_NAME && /^\p{Lu}/u.test(cell[1]!.text) && !head.includes(name) &&
      !/\d/.test(name);
  };
  const firms = cells.filter((cell) => {
    const text = plainText(cell);
    return FOR.test(text) && !CARRIES.test(text) &&
      (isDeclarant(cell) || cells.some((other) => other !== cell && isBeside(other, cell) && CARRIES.test(plainText(other))));
  });
  return [
    ...anchors,
    ...firms.map((cell): Anchor => {
      const [first] = cell,
        line = cells.find(([word]) =>
          word!.y0 > first!.y1 && word!.y0 - first!.y1 < NEXT_LINE * first!.em && Math.abs(word!.x0 - first!.x0) < first!.em &&
          IN_SMALL.test(word!.text)
        );
      return headingOf([...cell, ...line ?? []], [signature]);
    }),
  ];
}
