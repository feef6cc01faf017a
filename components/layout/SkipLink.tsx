import type { Lang } from "../../domain/i18n/lang.ts";
import { uiWords } from "../../domain/i18n/ui/ui_words.ts";

/** First thing on every page; leads to the `main` of the shells. */
export function SkipLink({ lang }: { lang: Lang }) {
  return <a href="#main" class="skip">{uiWords(lang).skipToContent}</a>;
}
