import type { Anchor } from "./anchors.ts";
import type { FieldName } from "../extracted_field.ts";
import type { FieldRule } from "../field_rule.ts";
import { endsInColon, opensCell, plainText } from "./label_cells.ts";
import { beginsCell, cellFrom } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import { endsCell } from "./worded_labels.ts";

const FROM =
  /^(?:de|from|desde|von|remettant|expedie (?:par|de|depuis)|enleve (?:a|chez)|charge (?:a|chez)|shipped from|sent from|collected from|envoye par|remis par|sent by|shipped by|from sender|enviado por|expediteur|sender|remitente)$/;
const TO = /^(?:pour|a|to|para|vers|an|receptionnaire|receveur|preneur|receptor)$/;
const HANDED_TO = /^(?:remise?s? a|handed (?:over )?to|entregad[oa]s? a)$/;

/** The labels of a page with "De" and "Pour" over the blocks of who sends and who receives, side by side or one below the other. */
export function withFromAndTo({ words }: Layout, anchors: readonly Anchor[], rules: readonly FieldRule[]): readonly Anchor[] {
  // "To: reception@moulins.example" is the head of a mail.
  const alone = words.filter((word) => isAlone(word) && !/@/.test(word.right?.text ?? ""));
  const from = alone.find((word) => FROM.test(plainText([word]))) ??
    words.filter(opensCell).find((word) => FROM.test(plainText(cellFrom(word))));
  const to = from &&
    (alone.find((word) => TO.test(plainText([word])) && isPaired(from, word)) ?? handedTo(words, anchors, from));
  if (!from || !to) return [...anchors, ...alone.filter(leadsToName).flatMap((word) => headingFor("consignee", [word], rules))];
  // Beside the sender's it is the heading of a firm's block.
  const others = anchors.map((anchor) =>
    anchor.words[0] === to ? { ...anchor, uses: anchor.uses.filter(({ rule }) => rule.name !== "signedBy") } : anchor
  );
  // A longer label has the word in it.
  const isLed = (name: FieldName, word: PlacedWord) =>
    anchors.some(({ words, uses }) => words.length > 1 && words.includes(word) && uses.some(({ rule }) => rule.name === name));
  return [
    ...others,
    ...(isLed("sender", from) ? [] : headingFor("sender", isAlone(from) ? [from] : cellFrom(from), rules)),
    ...(isLed("consignee", to) ? [] : headingFor("consignee", isAlone(to) ? [to] : cellFrom(to), rules)),
  ];
}

/** "Remis à" in the list that names the sender too, where nothing else leads to who receives: a firm, and not who signed. */
function handedTo(words: readonly PlacedWord[], anchors: readonly Anchor[], from: PlacedWord): PlacedWord | undefined {
  const isKnown = anchors.some(({ standing, edits, uses }) =>
    standing === "heading" && edits === 0 && uses.some(({ rule }) => rule.name === "consignee")
  );
  return isKnown
    ? undefined
    : words.filter(opensCell).find((word) => HANDED_TO.test(plainText(cellFrom(word))) && isPaired(from, word));
}

/** "To   Shannonside Cash & Carry": in the list of what a letter is about. */
function leadsToName(word: PlacedWord): boolean {
  return /^(?:to|para)$/.test(plainText([word])) && /^\p{Lu}[\p{L}&'’.]+$/u.test(word.right?.text ?? "") &&
    beginsCell(word.right!);
}

/** A word that is all of its cell but for parentheses, or stands before a colon. */
function isAlone(word: PlacedWord): boolean {
  return opensCell(word) && (endsCell(word) || endsInColon(word));
}

function isPaired(from: PlacedWord, to: PlacedWord): boolean {
  return Math.abs(from.y0 - to.y0) < from.em || (to.y0 > from.y0 && Math.abs(from.x0 - to.x0) < from.em);
}

function headingFor(name: FieldName, words: readonly PlacedWord[], rules: readonly FieldRule[]): Anchor[] {
  const uses = rules.filter((rule) => rule.name === name).map((rule) => ({ rule, rank: 0 }));
  return [{ uses, words, length: plainText(words).length, edits: 0, standing: "heading", isPhrase: words.length > 1 }];
}
