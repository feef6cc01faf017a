import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type PasskeysWords } from "./fr.ts";

const WORDS: Record<Lang, PasskeysWords> = { fr, en, es };

/** The words of passkeys in `lang`. */
export function passkeysWords(lang: Lang): PasskeysWords {
  return WORDS[lang];
}
