import type { Anchor } from "../labels/anchors.ts";
import { headingOf } from "../labels/heading_of.ts";
import { opensCell, plainText } from "../labels/label_cells.ts";
import { GIVES } from "../labels/receivers_box.ts";
import type { FieldName } from "../extracted_field.ts";
import type { FieldRule } from "../field_rule.ts";
import { cellFrom } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import { type Cell, isClosed, isInside } from "../page/walls.ts";
import { readSignature } from "../readers/read_text.ts";
import { type Candidate, fieldOf } from "./candidate.ts";
import { regionOfPage, regionOfSum } from "./regions.ts";
import { isSignedByInk } from "./signed_by_ink.ts";

/** Who receives, or that goods were received, at the beginning of a box. */
const RECEIVED =
  /^(?:(?:le|la|the|el|pour le|for the|por el) )?(?:destinat\w*|recept\w*|receiver|recipient|consignee|client\w*|customer|cliente|recu\w*|received|recibi\w*|(?:remise?|livraison) (?:au|a la|a l) (?:destinat\w*|client\w*|recept\w*)|livre (?:le|a)|delivered)\b/;
/** Who signs letters, but for those of a carrier, and what they say in which who got the goods acknowledges it. */
const OFFICER =
    /^(?:(?:le|la|the|el|pour le|for the|por el) )?(?:(?:responsable|chef\w*|direct\w*|gerante?|dirigeante?|presidente?|magasini\w*|gestionnaire|manager|head|encargad[oa]|jef[ea])\b|(?:depot|site|warehouse|store|branch) manager\b)(?!.*\b(?:exploitation|transport\w*|affret\w*|flota|fleet)\b)/,
  ACKNOWLEDGED =
    /(?:reconna\p{L}+|attest\p{L}+|certifi\p{L}+|confirm\p{L}*|acknowledge|reconoce\p{L}*)[^.]{0,40}\s(?:re[çc]u|devoir|recei\p{L}+|owe|recibido|deber)(?!\p{L})|(?:avons (?:bien )?re[çc]u|have received|hemos recibido)(?!\p{L})/iu;
/** The same as the sentence under which the receiver signs: "Le client certifie avoir reçu les marchandises ci-dessus". */
const SAYS_RECEIVED =
  /^(?:le |la |the |el )?(?:destinat\w*|recept\w*|receiver|recipient|consignee|client|customer|cliente)(?: soussignee?)? (?:certifie|reconnait|atteste|confirme|declare|certifies|acknowledges|confirms|certifica|reconoce|declara)\b/;
/** A sentence has more words. */
const MOST_WORDS = 6;
/** Where on a page somebody signs: below this share of it. */
const FOOT = 0.45;
/** A box to sign in is no lower, in heights of its heading. */
const LEAST_BOX = 3.5;
/** Fields of who is there. */
const PARTY: ReadonlySet<FieldName> = new Set(["consignee", "signedBy"]);
/** Less speaks for it than for any that is asked for. */
const SCORE = -60;

/**
 * The signature in a box that only says who receives, "Réception par le destinataire", or that stands beside that of who hands over, or below a letter that acknowledges what was
 * received, where nothing on the page asks anybody to sign for the goods.
 */
export function signedUnasked(
  layout: Layout,
  anchors: readonly Anchor[],
  rules: readonly FieldRule[],
  found: readonly Candidate[],
): Candidate[] {
  const rule = rules.find(({ read }) => read === readSignature);
  if (rule === undefined || found.some((one) => one.rule === rule)) return [];
  const { words } = layout, top = words[0]?.y0 ?? 0, bottom = words.at(-1)?.y1 ?? 0;
  const isAtFoot = ([first]: readonly PlacedWord[]) => first!.y0 > top + FOOT * (bottom - top);
  const boxes = words.filter(opensCell).map(cellFrom)
    .filter((cell) => cell.length > MOST_WORDS ? SAYS_RECEIVED.test(plainText(cell)) : isAtFoot(cell))
    .map((cell) => headingOf(cell, [rule]));
  const [givers, others] = [boxes.filter(isGivers), boxes.filter((box) => !isGivers(box))];
  const headings = [...anchors.filter(({ standing }) => standing === "heading"), ...givers];
  const isLetter = ACKNOWLEDGED.test(regionOfPage(layout).text);
  const isReceivers = (text: string) => RECEIVED.test(text) || (isLetter && OFFICER.test(text));
  const signed = others.find((box) =>
    isReceivers(plainText(box.words)) &&
    isSignedByInk(layout, box, headings.filter(({ words: [first] }) => first !== box.words[0])) === true
  );
  const box = signed ?? counterpart(layout, boxes.filter((box) => !asksForElse(box, anchors)));
  const isSigned = signed !== undefined || (box !== undefined && isSignedByInk(layout, box, givers));
  if (box === undefined || isSigned === null) return [];
  const reading = { value: isSigned ? "present" : "not_seen", from: 0, to: 0, isCertain: true } as const;
  return [{ rule, field: fieldOf(layout, rule, 0, regionOfSum(box.words), reading, box.words), score: SCORE }];
}

/** Of boxes side by side of which the others are for who hands over the only further one, whatever heads it: "Chauffeur   Entrepôt". */
function counterpart({ walls, words }: Layout, boxes: readonly Anchor[]): Anchor | undefined {
  const framed = boxes.map((box) => ({ box, cell: walls.cellOf(box.words[0]!), em: box.words[0]!.em })).filter((
    { box, cell, em },
  ) =>
    isClosed(cell) && cell.y1 - cell.y0 > LEAST_BOX * em &&
    words.find((word) => isInside(cell, word)) === box.words[0]
  );
  const rows = framed.map(({ cell, em }) => framed.filter((other) => isBeside(other.cell, cell, em)));
  const row = rows.find((row) => row.length > 1 && row.filter(({ box }) => !isGivers(box)).length === 1);
  return row?.find(({ box }) => !isGivers(box))?.box;
}

/** Whether two boxes are as high and stand side by side. */
function isBeside(one: Cell, other: Cell, em: number): boolean {
  return Math.abs(one.y0 - other.y0) < em && Math.abs(one.y1 - other.y1) < em;
}

/** Whether a box has a heading of its own that asks for another thing than who is there: remarks, an hour. */
function asksForElse(box: Anchor, anchors: readonly Anchor[]): boolean {
  return !isGivers(box) &&
    anchors.some(({ uses, words: [first] }) => box.words.includes(first!) && !uses.some(({ rule }) => PARTY.has(rule.name)));
}

function isGivers({ words }: Anchor): boolean {
  return GIVES.test(plainText(words));
}
