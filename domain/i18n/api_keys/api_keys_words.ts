import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { type ApiKeysWords, fr } from "./fr.ts";

const WORDS: Record<Lang, ApiKeysWords> = { fr, en, es };

/** The words of API keys in `lang`. */
export function apiKeysWords(lang: Lang): ApiKeysWords {
  return WORDS[lang];
}
