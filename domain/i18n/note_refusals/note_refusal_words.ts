import type { NoteRefusalCode } from "../../notes/refusals.ts";
import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";

const WORDS: Record<Lang, Readonly<Record<NoteRefusalCode, string>>> = { fr, en, es };

/** Why a note cannot be signed, by refusal code, in one language. */
export function noteRefusalWords(lang: Lang): Readonly<Record<NoteRefusalCode, string>> {
  return WORDS[lang];
}
