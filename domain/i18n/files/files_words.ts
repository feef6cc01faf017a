import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { type FilesWords, fr } from "./fr.ts";

const WORDS: Record<Lang, FilesWords> = { fr, en, es };

/** Why files are not taken, in `lang`. */
export function filesWords(lang: Lang): FilesWords {
  return WORDS[lang];
}
