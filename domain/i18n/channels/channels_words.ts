import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { type ChannelsWords, fr } from "./fr.ts";

const WORDS: Record<Lang, ChannelsWords> = { fr, en, es };

/** The words of text messages, browser notifications and chat tools in `lang`. */
export function channelsWords(lang: Lang): ChannelsWords {
  return WORDS[lang];
}
