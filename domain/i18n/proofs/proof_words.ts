import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type ProofWords } from "./fr.ts";

const WORDS: Record<Lang, ProofWords> = { fr, en, es };

/** What is said of proofs that are compared with their order, in one language. */
export function proofWords(lang: Lang): ProofWords {
  return WORDS[lang];
}
