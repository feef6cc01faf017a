import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type ReviewWords } from "./fr.ts";

const WORDS: Record<Lang, ReviewWords> = { fr, en, es };

/** Words of the screen on which a person confirms what was read, in one language. */
export function reviewWords(lang: Lang): ReviewWords {
  return WORDS[lang];
}
