import type { RecognisedPage, RecognisedWord } from "../../recognition.ts";
import type { ExtractedField } from "../extracted_field.ts";
import type { FieldRule } from "../field_rule.ts";
import { editDistance } from "../labels/label_text.ts";
import { withoutAccents } from "../readers/in_context.ts";
import { readRemark } from "../readers/read_text.ts";
import { isText } from "../values/is_text.ts";

/** How surely a word is read that may be misread, by a word of the page, read as surely as the second, or of the order. */
const MISREAD = 80, SURE = 88, MISREAD_OF_ORDER = 92;
/** Shorter words are too like one another; in longer ones two letters may be misread. */
const SHORTEST = 6, LONG = 8;
/** Another word was needed to read it. */
const MOST_TRUST = 70;

/** Words of many names, in several languages: "Transportes Urdanibia" is not as "Transports Brun" is spelt. */
const OF_TRADE = /^(?:transport|logisti|distribu)/;

/**
 * `fields` with the words of names that were hardly read as they stand elsewhere on the pages, read surely, but for a letter or two within: a letter has the name of the firm in its
 * address and in its text. So are words of the `known` names of its order.
 */
export function speltAsElsewhere(
  fields: readonly ExtractedField[],
  rules: readonly FieldRule[],
  pages: readonly RecognisedPage[],
  known: readonly string[] = [],
): ExtractedField[] {
  const words = pages.map(({ lines }) => lines.flatMap((line) => line.words));
  const sure = words.flat().filter(({ confidence }) => confidence >= SURE).map((word) => lettersOf(word).toLowerCase());
  const certain = known.flatMap((name) => name.toLowerCase().split(" ")).filter((word) => !OF_TRADE.test(word));
  return fields.map((field) => {
    const rule = rules.find(({ name }) => name === field.name);
    if (rule === undefined || !isText(rule) || rule.read === readRemark) return field;
    const within = (words[field.page] ?? []).filter((word) => isInside(word, field));
    const value = within.reduce((name, word) => {
      const written = lettersOf(word), { confidence } = word;
      const better = (confidence < MISREAD_OF_ORDER ? betterRead(written, certain) : null) ??
        (confidence < MISREAD ? betterRead(written, sure) : null);
      return better === null ? name : name.replace(written, better);
    }, field.value);
    return value === field.value ? field : { ...field, value, confidence: Math.min(field.confidence, MOST_TRUST) };
  });
}

/** The only word that differs from one within, and that was read surely; in the letters, large or small, of that one. */
function betterRead(written: string, sure: readonly string[]): string | null {
  const small = written.toLowerCase(), most = small.length < LONG ? 1 : 2;
  if (small.length < SHORTEST) return null;
  const near = new Set(
    sure.filter((other) =>
      other[0] === small[0] && other.at(-1) === small.at(-1) && other.length >= SHORTEST &&
      editDistance(other, small, most) <= most
    ),
  );
  const [other] = near;
  if (near.size !== 1 || withoutAccents(other!) === withoutAccents(small)) return null;
  if (!/\p{Ll}/u.test(written)) return other!.toUpperCase();
  return /^\p{Lu}/u.test(written) ? other![0]!.toUpperCase() + other!.slice(1) : other!;
}

function isInside({ box }: RecognisedWord, { box: field }: ExtractedField): boolean {
  const x = (box.x0 + box.x1) / 2, y = (box.y0 + box.y1) / 2;
  return x > field.x0 && x < field.x1 && y > field.y0 && y < field.y1;
}

/** A word without the signs around it. */
function lettersOf({ text }: RecognisedWord): string {
  return text.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, "");
}
