import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type NotificationsWords } from "./fr.ts";

const WORDS: Readonly<Record<Lang, NotificationsWords>> = { fr, en, es };

/** What people choose about being told, and the mail that gathers what waited. */
export function notificationsWords(lang: Lang): NotificationsWords {
  return WORDS[lang];
}
