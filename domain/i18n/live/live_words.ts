import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type LiveWords } from "./fr.ts";

const WORDS: Record<Lang, LiveWords> = { fr, en, es };

/** What live parts of pages say, in one language. */
export function liveWords(lang: Lang): LiveWords {
  return WORDS[lang];
}
