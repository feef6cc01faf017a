import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type OperationsWords } from "./fr.ts";

const WORDS: Record<Lang, OperationsWords> = { fr, en, es };

/** The words of running the platform, in one language. */
export function operationsWords(lang: Lang): OperationsWords {
  return WORDS[lang];
}
