import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type OrderActionsWords } from "./fr.ts";

const WORDS: Record<Lang, OrderActionsWords> = { fr, en, es };

/** The words of what is done to an order from a desk, in one language. */
export function orderActionsWords(lang: Lang): OrderActionsWords {
  return WORDS[lang];
}
