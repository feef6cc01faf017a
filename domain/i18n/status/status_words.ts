import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type StatusWords } from "./fr.ts";

const WORDS: Record<Lang, StatusWords> = { fr, en, es };

/** The words of the public status page in one language. */
export function statusWords(lang: Lang): StatusWords {
  return WORDS[lang];
}
