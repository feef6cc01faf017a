import type { Anchor } from "./anchors.ts";
import type { FieldRule } from "../field_rule.ts";
import { headingOf } from "./heading_of.ts";
import { plainText } from "./label_cells.ts";
import { beginsCell, cellFrom } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";

/** What stands between whose box it is and what it asks for. */
const PARTED = /^[:–—-]$|:$/;
/** What a box asks for, by nothing but such words, and of them what asks to sign, and for a name. */
const ASKED =
    /^(?:noms?|prenoms?|name|nombre|apellidos|print|dates?|fecha|heure|hora|time|qualite|fonction|lisible|obligatoire|commercial|signature|sign|signed|firma|visa|emargement|cachet|tampon|stamp|sello|et|and|y|ou|or|de|du)$/,
  TO_SIGN = /\b(?:signature|sign|signed|firma|visa|emargement)\b/,
  NAMED = /\b(?:noms?|name|nombre|print)\b/;
/** Of whose box it is: a sentence has more words. */
const MOST_WORDS = 6;

/**
 * The labels of a page, of which those within a cell that says whose box it is and, behind a colon or a dash, how to sign there are one, unless somebody else's: "Site d'enlèvement :
 * nom et signature".
 */
export function withAskedToSign({ words }: Layout, anchors: readonly Anchor[], rules: readonly FieldRule[]): readonly Anchor[] {
  const signature = rules.find(({ name }) => name === "signature");
  if (signature === undefined) return anchors;
  const boxes = words.filter(beginsCell).map(cellFrom).filter((cell) => asksToSign(cell, signature));
  const boxed = new Set(boxes.flat());
  const signer = rules.find(({ name }) => name === "signedBy");
  return [
    ...anchors.filter(({ words: [first] }) => !boxed.has(first!)),
    ...boxes.map((cell) => headingOf(cell, signer && NAMED.test(plainText(cell)) ? [signature, signer] : [signature])),
  ];
}

function asksToSign(cell: readonly PlacedWord[], { wording }: FieldRule): boolean {
  const parted = cell.findIndex(({ text }) => PARTED.test(text)), asked = cell.slice(parted + 1);
  const who = plainText(cell.slice(0, parted + 1)), asks = plainText(asked);
  return parted >= 0 && parted < MOST_WORDS && who !== "" && !ASKED.test(who) && TO_SIGN.test(asks) &&
    asks.split(" ").every((word) => ASKED.test(word)) && !wording?.not.test(who);
}
