import type { Anchor } from "../labels/anchors.ts";
import { opensCell, plainText } from "../labels/label_cells.ts";
import type { FieldRule } from "../field_rule.ts";
import { cellFrom } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import { readSignature } from "../readers/read_text.ts";
import { type Candidate, fieldOf } from "./candidate.ts";
import { regionOfSum } from "./regions.ts";
import { isSignedByInk } from "./signed_by_ink.ts";

/** Who receives, or that goods were received, at the beginning of a box. */
const RECEIVED =
  /^(?:(?:le|la|the|el|pour le|for the|por el) )?(?:destinat\w*|recept\w*|receiver|recipient|consignee|client\w*|customer|cliente|recu\w*|received|recibi\w*|(?:remise?|livraison) (?:au|a la|a l) (?:destinat\w*|client\w*|recept\w*)|livre (?:le|a)|delivered)\b/;
/** Who hands over. */
const GIVES =
  /\b(?:conduct\w*|chauffeur|livreur|driver|transport\w*|voiturier|carrier|haulier|expedit\w*|remettant|sender|remitente|facture\w*)\b/;
/** A sentence has more words. */
const MOST_WORDS = 6;
/** Where on a page somebody signs: below this share of it. */
const FOOT = 0.45;
/** Less speaks for it than for any that is asked for. */
const SCORE = -60;

/** The signature in a box that only says who receives, where nothing on the page asks that one to sign: "Réception par le destinataire". */
export function signedUnasked(
  layout: Layout,
  anchors: readonly Anchor[],
  rules: readonly FieldRule[],
  found: readonly Candidate[],
): Candidate[] {
  const rule = rules.find(({ read }) => read === readSignature);
  if (rule === undefined || found.some((one) => one.rule === rule)) return [];
  const { words } = layout, top = words[0]?.y0 ?? 0, bottom = words.at(-1)?.y1 ?? 0;
  const boxes = words.filter((word) => opensCell(word) && word.y0 > top + FOOT * (bottom - top)).map(cellFrom)
    .filter(({ length }) => length <= MOST_WORDS).map((cell) => headingOf(cell, rule));
  const [givers, others] = [boxes.filter(isGivers), boxes.filter((box) => !isGivers(box))];
  const headings = [...anchors.filter(({ standing }) => standing === "heading"), ...givers];
  const signed = others.find((box) =>
    RECEIVED.test(plainText(box.words)) &&
    isSignedByInk(layout, box, headings.filter(({ words: [first] }) => first !== box.words[0])) === true
  );
  if (signed === undefined) return [];
  const reading = { value: "present", from: 0, to: 0, isCertain: true } as const;
  return [{ rule, field: fieldOf(layout, rule, 0, regionOfSum(signed.words), reading, signed.words), score: SCORE }];
}

function headingOf(words: readonly PlacedWord[], rule: FieldRule): Anchor {
  const { length } = plainText(words);
  return { uses: [{ rule, rank: 0 }], words, length, edits: 0, standing: "heading", isPhrase: true };
}

function isGivers({ words }: Anchor): boolean {
  return GIVES.test(plainText(words));
}
