import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { type DriverWords, fr } from "./fr.ts";

const WORDS: Record<Lang, DriverWords> = { fr, en, es };

/** The words of the driver's portal in one language. */
export function driverWords(lang: Lang): DriverWords {
  return WORDS[lang];
}
