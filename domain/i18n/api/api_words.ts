import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { type ApiWords, fr } from "./fr.ts";

const WORDS: Record<Lang, ApiWords> = { fr, en, es };

/** The words of the API's reference page in one language. */
export function apiWords(lang: Lang): ApiWords {
  return WORDS[lang];
}
