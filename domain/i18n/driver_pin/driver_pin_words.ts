import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { type DriverPinWords, fr } from "./fr.ts";

const WORDS: Record<Lang, DriverPinWords> = { fr, en, es };

/** The words of drivers' PINs and shared phones in `lang`. */
export function driverPinWords(lang: Lang): DriverPinWords {
  return WORDS[lang];
}
