import type { RecognisedPage } from "../../recognition.ts";
import { FORM_TYPES, type FormType } from "../forms/mod.ts";
import { withoutAccents } from "../readers/in_context.ts";
import { knownWeights } from "./known_weights.ts";
import { numberOf } from "./signs_of.ts";
import { chancesOf, scoreOf } from "./weights.ts";

/** By what weights tell types of papers from one another, as they tell places of a field. */
export const FORM = "form";
/** Papers say what they are in this share of their page. */
const HEAD = 0.25;
/** A page of fewer words says too little. */
const LEAST_WORDS = 30;

/** What is to be seen of a page as a paper of each of {@link FORM_TYPES}: its words, and those in its head with each two that follow one another. */
export function signsOfPage({ lines }: RecognisedPage): number[][] {
  const seen = lines.flatMap(({ words }) => {
    const plain = words.flatMap(({ text }) => plainWords(text)), isHead = (words[0]?.box.y0 ?? 1) < HEAD;
    return plain.flatMap((word, at) => [
      `: ${word}`,
      ...(isHead ? [` head: ${word}`] : []),
      ...(isHead && at > 0 ? [` head: ${plain[at - 1]} ${word}`] : []),
    ]);
  });
  const signs = [...new Set(seen)];
  return FORM_TYPES.map((type) => signs.map((sign) => numberOf(`${type}${sign}`)));
}

/** Which of some types a page most likely is of, and how likely that is among all, 0 to 1; null where it says too little. */
export function likelyForm(page: RecognisedPage, types: readonly FormType[]): { type: FormType; chance: number } | null {
  if (page.lines.reduce((sum, { words }) => sum + words.length, 0) < LEAST_WORDS) return null;
  const weights = knownWeights(), field = numberOf(FORM);
  const chances = chancesOf(signsOfPage(page).map((signs) => scoreOf(weights, signs, field)));
  const ranked = FORM_TYPES.map((type, at) => ({ type, chance: chances[at]! })).sort((a, b) => b.chance - a.chance);
  return ranked.find(({ type }) => types.includes(type)) ?? null;
}

/** Words in small letters without accents; none with figures. */
function plainWords(text: string): string[] {
  return withoutAccents(text).toLowerCase().match(/\p{L}{2,}/gu) ?? [];
}
