import { driverNewsWords } from "../i18n/driver_news/driver_news_words.ts";
import type { Lang } from "../i18n/lang.ts";
import { inGsmAlphabet } from "../texts/in_gsm_alphabet.ts";

/** Of a firm's name this much says who writes, and leaves one text room for the link. */
const MOST_FIRM_CHARS = 40;

/** What comes before a link that a dispatcher of `firm` texts to a driver. */
export function linkText(lang: Lang, firm: string): string {
  return inGsmAlphabet(driverNewsWords(lang).link(firm.slice(0, MOST_FIRM_CHARS).trimEnd()));
}
