import { type Anchor, THINGS } from "../labels/anchors.ts";
import type { FieldRule } from "../field_rule.ts";
import { endsInColon, opensCell, plainText } from "../labels/label_cells.ts";
import { cellFrom, cellUpTo } from "../page/cells.ts";
import { gapAfter, type PlacedWord, WIDE_GAP } from "../page/layout.ts";
import { readRemark, readSignature } from "../readers/read_text.ts";
import { labelText } from "../labels/label_text.ts";
import { isText } from "./is_text.ts";
import { isDate, opensBox } from "./label_regions.ts";
import { regionBeside } from "./regions.ts";

/** A date goes on behind the word "date", wherever that stands. */
const DATE_WORDS = new Set(["date", "fecha"].map(labelText));

/** Whether a label is the bare word "date". */
export function asksForBareDate(anchor: Anchor): boolean {
  return DATE_WORDS.has(textOf(anchor));
}

/** Whether a label asks who signs. */
function asksForName({ words }: Anchor): boolean {
  return /^(?:noms?|name|nombre|print(?:ed)? name|noms? (?:et )?prenoms?|nombre y apellidos)$/.test(plainText(words));
}

/** What ends the values of a rule, and the blocks that are about somebody else. */
export function limitsOf(
  rule: FieldRule,
  anchors: readonly Anchor[],
  headings: readonly PlacedWord[],
  words: readonly PlacedWord[],
) {
  const ends = new Set(headings);
  // The same label in another language.
  if (isText(rule)) {
    wordsOf(anchors.filter((other) => !isWithinName(other) && other.uses.some((use) => use.rule === rule))).forEach((word) =>
      ends.add(word)
    );
  }
  if (isDate(rule)) wordsOf(anchors.filter((other) => asksForBareDate(other))).forEach((word) => ends.delete(word));
  // "Nom : Marchand" over the day on which he signed.
  if (isDate(rule)) wordsOf(anchors.filter(asksForName)).forEach((word) => ends.delete(word));
  const away = new Set(rule.away?.map(labelText));
  // A text goes on in the next line, but not into what reads like a label.
  const stops = isText(rule)
    ? new Set(wordsOf(anchors.filter((other) => (other.isPhrase && !isCounted(other)) || other.standing !== "inline")))
    : ends;
  if (rule.read === readRemark) words.filter(asksForOther).forEach((word) => stops.add(word));
  const others = away.size > 0 ? anchors.filter((other) => away.has(textOf(other))) : [];
  // Of boxes to sign in, not of lists of labels and values.
  const blocks = rule.read === readSignature
    ? others.filter((other) =>
      isFor(other) ? opensBox(other) || fillsCell(other) : opensBox(other) && regionBeside(other, ends) === null
    )
    : others;
  return { ends, stops, blocks };
}

/** "colis n° 3 ouvert": a remark on one of the goods. */
function isCounted({ words, standing }: Anchor): boolean {
  return standing === "inline" && THINGS.test(words[0]!.text) && /^\d{1,3}$/.test(words.at(-1)!.right?.text ?? "");
}

/** What boxes to sign in ask for besides. */
const ASKED =
  /^(?:(?:printed |print )?name|noms?(?: (?:et|prenom|du|de)(?: \w+)*)?|nombre(?: y apellidos)?|dni|qualite|fonction|position|cargo|lieu|place|lugar|date|fecha|heures?|hora|time|signatures?|signed|cachet|firma|sello|visa|chauffeur|conducteur|driver|conductor)$/;

/** "Name: C. Delattre" below a remark, whether that is a field of the paper or not. */
function asksForOther(first: PlacedWord): boolean {
  if (!/^\p{Lu}/u.test(first.text) || !opensCell(first)) return false;
  const cell = cellFrom(first), colon = cell.findIndex(endsInColon);
  return colon >= 0 && ASKED.test(plainText(cell.slice(0, colon + 1)));
}

/** "Système U Logistique - site de La Roche". */
function isWithinName({ standing, words: [first] }: Anchor): boolean {
  return standing === "inline" && /^\p{Ll}/u.test(first!.text);
}

/** "Pour le transporteur : M. Dazin" heads a box to sign in. */
function isFor({ words: [first] }: Anchor): boolean {
  return /^(?:pour|por|for)$/i.test(cellUpTo(first!)[0]!.text);
}

/** "Pour le transporteur", alone in its cell, beside the box of who receives. */
function fillsCell({ words }: Anchor): boolean {
  const last = words.at(-1)!;
  return gapAfter(last) > WIDE_GAP && (last.right !== null || cellUpTo(last)[0]!.left !== null);
}

/** The words of labels; of one that is told by its stems alone the first. */
export function wordsOf(anchors: readonly Anchor[]): PlacedWord[] {
  return anchors.flatMap(({ words, isWorded }) => isWorded ? words.slice(0, 1) : words);
}

function textOf({ words }: Anchor): string {
  return labelText(words.map(({ text }) => text).join(" "));
}
