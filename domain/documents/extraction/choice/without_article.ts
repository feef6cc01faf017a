import type { RecognisedPage } from "../../recognition.ts";
import type { ExtractedField } from "../extracted_field.ts";
import type { FieldRule } from "../field_rule.ts";
import { readRemark } from "../readers/read_text.ts";
import { isText } from "../values/is_text.ts";

/** What a sentence says before a name: "La Mutuelle Occitane certifie". */
const ARTICLE = /^(?:la|les?|the|el|los|las) (?=\p{Lu})/iu;

/** `fields` with names as their firms write them on a line of their own, where a sentence has them behind an article. */
export function withoutArticle(
  fields: readonly ExtractedField[],
  rules: readonly FieldRule[],
  pages: readonly RecognisedPage[],
): ExtractedField[] {
  const lines = new Set(pages.flatMap((page) => page.lines.map(({ words }) => words.map(({ text }) => text).join(" "))));
  return fields.map((field) => {
    const rule = rules.find(({ name }) => name === field.name), name = field.value.replace(ARTICLE, "");
    const isName = rule !== undefined && isText(rule) && rule.read !== readRemark;
    return isName && name !== field.value && lines.has(name) ? { ...field, value: name } : field;
  });
}
