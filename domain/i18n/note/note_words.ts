import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type NoteWords } from "./fr.ts";

const WORDS: Record<Lang, NoteWords> = { fr, en, es };

/** What the prints of notes and vouchers say, in one language. */
export function noteWords(lang: Lang): NoteWords {
  return WORDS[lang];
}
