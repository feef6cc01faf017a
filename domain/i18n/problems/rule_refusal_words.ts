import type { RuleRefusalCode } from "../../api/rule_refusals.ts";
import type { Lang } from "../lang.ts";
import { noteRefusalWords } from "../note_refusals/note_refusal_words.ts";
import { palletRefusalWords } from "../pallet_refusals/pallet_refusal_words.ts";
import { wordsFor } from "../words.ts";

/** Why a rule of orders, notes or pallets says no, in `lang`; facts in braces. */
export function ruleRefusalText(lang: Lang, code: RuleRefusalCode): string {
  const words: Readonly<Record<RuleRefusalCode, string>> = {
    ...wordsFor(lang).orderRefusals,
    ...noteRefusalWords(lang),
    ...palletRefusalWords(lang),
  };
  return words[code];
}
