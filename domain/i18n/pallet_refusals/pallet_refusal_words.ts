import type { PalletRefusal } from "../../pallets/refusals.ts";
import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";

const WORDS: Record<Lang, Readonly<Record<PalletRefusal, string>>> = { fr, en, es };

/** Why the pallet ledger refuses, in `lang`. */
export function palletRefusalWords(lang: Lang): Readonly<Record<PalletRefusal, string>> {
  return WORDS[lang];
}
