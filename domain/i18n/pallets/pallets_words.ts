import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type PalletsWords } from "./fr.ts";

const WORDS: Record<Lang, PalletsWords> = { fr, en, es };

/** The words of the pallet accounts in `lang`. */
export function palletsWords(lang: Lang): PalletsWords {
  return WORDS[lang];
}
