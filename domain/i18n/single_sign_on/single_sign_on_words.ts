import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type SingleSignOnWords } from "./fr.ts";

const WORDS: Record<Lang, SingleSignOnWords> = { fr, en, es };

/** The words of single sign-on in `lang`. */
export function singleSignOnWords(lang: Lang): SingleSignOnWords {
  return WORDS[lang];
}
