import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type PersonalDataWords } from "./fr.ts";

const WORDS: Record<Lang, PersonalDataWords> = { fr, en, es };

/** The words of the pages on personal data, in one language. */
export function personalDataWords(lang: Lang): PersonalDataWords {
  return WORDS[lang];
}
