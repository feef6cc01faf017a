import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { type AdminWords, fr } from "./fr.ts";

const WORDS: Record<Lang, AdminWords> = { fr, en, es };

/** The words of the back office in one language. */
export function adminWords(lang: Lang): AdminWords {
  return WORDS[lang];
}
