import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type OrdersWords } from "./fr.ts";

const WORDS: Record<Lang, OrdersWords> = { fr, en, es };

/** The words of the pages on which orders are read, in one language. */
export function ordersWords(lang: Lang): OrdersWords {
  return WORDS[lang];
}
