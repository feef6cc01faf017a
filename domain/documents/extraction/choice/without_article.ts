import type { RecognisedPage } from "../../recognition.ts";
import type { ExtractedField } from "../extracted_field.ts";
import type { FieldRule } from "../field_rule.ts";
import { readRemark } from "../readers/read_text.ts";
import { isText } from "../values/is_text.ts";

/** What a sentence says before a name: "La Mutuelle Occitane certifie". */
const ARTICLE = /^(?:la|les?|the|el|los|las) (?=\p{Lu})/iu;

/** What a firm is, at the beginning of its own name, which a sentence has as a word of its own: "la compagnie Jurassienne d'Assurances". */
const KIND = /^(?:compagnie|société|mutuelle|caisse|union) (?=\p{Lu}\p{L}*(?:[ao]ise|ienne|enne|ale|ive|ique|ine|elle)s? )/iu;

/** `fields` with names as their firms write them on a line of their own, beside which a sign may have been read into their emblem, where a sentence has them behind an article. */
export function withoutArticle(
  fields: readonly ExtractedField[],
  rules: readonly FieldRule[],
  pages: readonly RecognisedPage[],
): ExtractedField[] {
  const lines = pages.flatMap((page) => page.lines.map(({ words }) => words.map(({ text }) => text).join(" ")));
  return fields.map((field) => {
    const rule = rules.find(({ name }) => name === field.name);
    if (rule === undefined || !isText(rule) || rule.read === readRemark) return field;
    const name = field.value.replace(ARTICLE, "");
    const isLine = (line: string) => line.startsWith(name) && /^(?: .{1,2})?$/.test(line.slice(name.length));
    const whole = lines.find((line) => KIND.test(line) && line.replace(KIND, "") === field.value);
    if (whole !== undefined) return { ...field, value: whole };
    return name !== field.value && lines.some(isLine) ? { ...field, value: name } : field;
  });
}
