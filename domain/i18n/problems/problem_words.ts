import type { ProblemCode } from "../../api/problems.ts";
import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type ProblemWords } from "./fr.ts";

/** A catalogue that lacks a problem, or names one that is none, does not compile. */
type Complete = ProblemWords & { readonly problems: Record<ProblemCode, { readonly title: string; readonly detail: string }> };

const WORDS: Record<Lang, Complete> = { fr, en, es };

/** What the API says when it refuses a request, in `lang`. */
export function problemWords(lang: Lang): ProblemWords {
  return WORDS[lang];
}
