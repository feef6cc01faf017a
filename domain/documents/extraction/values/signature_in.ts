import type { Anchor } from "../labels/anchors.ts";
import { plainText } from "../labels/label_cells.ts";
import { cellFrom } from "../page/cells.ts";
import { isOfFormWords } from "../readers/form_words.ts";
import { readPerson, readSurname } from "../readers/read_person.ts";
import { readSignature } from "../readers/read_text.ts";
import type { Reading } from "../readers/reading.ts";
import type { Region } from "./regions.ts";

/** What a box to sign in asks for besides. */
const ASKS_FOR_NAME = /\b(?:noms?|name|nombre)\b|^(?:pour|por|for) /;
/** What leads to the name of who signed on a screen: there is no box to look at. */
const BY_WHOM = /^(?:signee?s?|signed|firmad[oa])(?: for)? (?:by|par|por)$/;
/** What an engine is as sure of is print. */
const LEAST_OF_PRINT = 70;

/** A signature by words, or else by the ink of a pen or a stamp. Where both are missing from a page that was looked at, that is certain. */
export function signatureIn(
  { words: label, words: [first], standing }: Anchor,
  { text, words, side }: Region,
  isInked: boolean | null,
): Reading | null {
  const told = readSignature(text), isPrint = words.every(({ confidence }) => confidence > LEAST_OF_PRINT);
  const isName = isPrint && ASKS_FOR_NAME.test(plainText(cellFrom(first!))) && isNameAlone(text);
  // "SIGNATURE METRO": whose it is.
  const isLabel = isPrint && standing === "leading" && side === "beside";
  if (told === null || (told.value === "present" && !isName && !isLabel && !isOfFormWords(text)) || isInked === null) return told;
  const next = label.at(-1)!.right;
  const isSaid = next !== null && BY_WHOM.test(plainText(label)) &&
    isNameAlone(cellFrom(next).map((word) => word.text).join(" "));
  if (isSaid && !isInked) return null;
  return { value: isInked ? "present" : "not_seen", from: 0, to: 0, isCertain: true };
}

/** Whether a box to sign in has but somebody's name in it, in print. */
function isNameAlone(written: string): boolean {
  const text = written.replace(/^[\s:]+/, ""), name = readPerson(text) ?? readSurname(text);
  return name !== null &&
    readSignature(text.slice(0, name.from) + text.slice(name.to).replace(/^,[^\n]*/, ""))?.value !== "present";
}
