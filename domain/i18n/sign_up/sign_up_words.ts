import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type SignUpWords } from "./fr.ts";

const WORDS: Record<Lang, SignUpWords> = { fr, en, es };

/** The words of signing a firm up, in `lang`. */
export function signUpWords(lang: Lang): SignUpWords {
  return WORDS[lang];
}
