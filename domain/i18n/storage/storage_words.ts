import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type StorageWords } from "./fr.ts";

const WORDS: Readonly<Record<Lang, StorageWords>> = { fr, en, es };

/** The words of the page of storage in one language. */
export function storageWords(lang: Lang): StorageWords {
  return WORDS[lang];
}
