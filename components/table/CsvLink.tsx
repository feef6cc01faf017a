import type { Lang } from "../../domain/i18n/lang.ts";
import { uiWords } from "../../domain/i18n/ui/ui_words.ts";
import { LinkButton } from "../layout/LinkButton.tsx";

/** The list as it is filtered now, as a file. */
export function CsvLink({ lang, href }: { lang: Lang; href: string }) {
  return <LinkButton href={href} kind="quiet" icon="download" download>{uiWords(lang).downloadCsv}</LinkButton>;
}
