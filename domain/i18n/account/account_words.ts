import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { type AccountWords, fr } from "./fr.ts";

const WORDS: Record<Lang, AccountWords> = { fr, en, es };

/** The words of one's account and of its security, in `lang`. */
export function accountWords(lang: Lang): AccountWords {
  return WORDS[lang];
}
