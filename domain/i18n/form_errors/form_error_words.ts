import type { FormErrorCode } from "../../forms/form_error.ts";
import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";

const WORDS: Record<Lang, Readonly<Record<FormErrorCode, string>>> = { fr, en, es };

/** What is wrong with a field and what to do, by error code, in one language; `fill` puts the facts in. */
export function formErrorWords(lang: Lang): Readonly<Record<FormErrorCode, string>> {
  return WORDS[lang];
}
