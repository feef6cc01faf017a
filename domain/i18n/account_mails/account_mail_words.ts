import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { type AccountMailWords, fr } from "./fr.ts";

const WORDS: Readonly<Record<Lang, AccountMailWords>> = { fr, en, es };

/** What the mails about an account say in one language. */
export function accountMailWords(lang: Lang): AccountMailWords {
  return WORDS[lang];
}
