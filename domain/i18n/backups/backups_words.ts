import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { type BackupsWords, fr } from "./fr.ts";

const WORDS: Readonly<Record<Lang, BackupsWords>> = { fr, en, es };

/** The words of the page of backups in one language. */
export function backupsWords(lang: Lang): BackupsWords {
  return WORDS[lang];
}
