import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type MailsWords } from "./fr.ts";

const WORDS: Readonly<Record<Lang, MailsWords>> = { fr, en, es };

/** What is said about mails: how they came along, who gets them, and how to do without. */
export function mailsWords(lang: Lang): MailsWords {
  return WORDS[lang];
}
