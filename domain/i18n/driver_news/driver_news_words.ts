import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { type DriverNewsWords, fr } from "./fr.ts";

const WORDS: Record<Lang, DriverNewsWords> = { fr, en, es };

/** What drivers are told on their phones, in `lang`. */
export function driverNewsWords(lang: Lang): DriverNewsWords {
  return WORDS[lang];
}
