import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type VigilanceWords } from "./fr.ts";

const WORDS: Record<Lang, VigilanceWords> = { fr, en, es };

/** The words of a carrier's vigilance file, in `lang`. */
export function vigilanceWords(lang: Lang): VigilanceWords {
  return WORDS[lang];
}
