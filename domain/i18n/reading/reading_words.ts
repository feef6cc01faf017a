import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type ReadingWords } from "./fr.ts";

const WORDS: Record<Lang, ReadingWords> = { fr, en, es };

/** What is said of documents that are read, in one language. */
export function readingWords(lang: Lang): ReadingWords {
  return WORDS[lang];
}
