import type { Lang } from "../../../domain/i18n/lang.ts";
import { en } from "../../../domain/i18n/trade/en.ts";
import { es } from "../../../domain/i18n/trade/es.ts";
import { fr, type TradeWords } from "../../../domain/i18n/trade/fr.ts";

const WORDS: Record<Lang, TradeWords> = { fr, en, es };

/** The words of the trade in one language. */
export function tradeWords(lang: Lang): TradeWords {
  return WORDS[lang];
}
