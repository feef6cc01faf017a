import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type WebhooksWords } from "./fr.ts";

const WORDS: Readonly<Record<Lang, WebhooksWords>> = { fr, en, es };

/** The words of the webhooks' pages in one language. */
export function webhooksWords(lang: Lang): WebhooksWords {
  return WORDS[lang];
}
