import type { RecognisedPage } from "../../recognition.ts";
import type { ExtractedField } from "../extracted_field.ts";
import type { FieldRule } from "../field_rule.ts";
import { readRemark } from "../readers/read_text.ts";
import { isText } from "../values/is_text.ts";

/** What a sentence says before a name: "La Mutuelle Occitane certifie". */
const ARTICLE = /^(?:la|les?|the|el|los|las) (?=\p{Lu})/iu;

/** `fields` with names as their firms write them on a line of their own, beside which a sign may have been read into their emblem, where a sentence has them behind an article. */
export function withoutArticle(
  fields: readonly ExtractedField[],
  rules: readonly FieldRule[],
  pages: readonly RecognisedPage[],
): ExtractedField[] {
  const lines = pages.flatMap((page) => page.lines.map(({ words }) => words.map(({ text }) => text).join(" ")));
  return fields.map((field) => {
    const rule = rules.find(({ name }) => name === field.name), name = field.value.replace(ARTICLE, "");
    const isName = rule !== undefined && isText(rule) && rule.read !== readRemark;
    const isLine = (line: string) => line.startsWith(name) && /^(?: .{1,2})?$/.test(line.slice(name.length));
    return isName && name !== field.value && lines.some(isLine) ? { ...field, value: name } : field;
  });
}
