import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type OrderFormWords } from "./fr.ts";

const WORDS: Record<Lang, OrderFormWords> = { fr, en, es };

/** The words of the order form and of the import in one language. */
export function orderFormWords(lang: Lang): OrderFormWords {
  return WORDS[lang];
}
