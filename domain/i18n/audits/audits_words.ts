import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { type AuditsWords, fr } from "./fr.ts";

const WORDS: Record<Lang, AuditsWords> = { fr, en, es };

/** The words of the audit log's search and file, in one language. */
export function auditsWords(lang: Lang): AuditsWords {
  return WORDS[lang];
}
