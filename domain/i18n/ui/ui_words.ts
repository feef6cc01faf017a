import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type UiWords } from "./fr.ts";

const WORDS: Record<Lang, UiWords> = { fr, en, es };

/** The components' own words in one language. */
export function uiWords(lang: Lang): UiWords {
  return WORDS[lang];
}
