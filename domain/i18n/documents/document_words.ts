import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { type DocumentWords, fr } from "./fr.ts";

const WORDS: Record<Lang, DocumentWords> = { fr, en, es };

/** The words of a document's pages, in `lang`. */
export function documentWords(lang: Lang): DocumentWords {
  return WORDS[lang];
}
