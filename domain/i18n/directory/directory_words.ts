import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { type DirectoryWords, fr } from "./fr.ts";

const WORDS: Record<Lang, DirectoryWords> = { fr, en, es };

/** The words of the address books in `lang`. */
export function directoryWords(lang: Lang): DirectoryWords {
  return WORDS[lang];
}
