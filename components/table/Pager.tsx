import type { Lang } from "../../domain/i18n/lang.ts";
import { uiWords } from "../../domain/i18n/ui/ui_words.ts";
import { LinkButton } from "../layout/LinkButton.tsx";

export interface PagerProps {
  lang: Lang;
  /** Address of the first page; none on it. */
  first?: string | undefined;
  /** Address of the next page; none on the last. */
  next?: string | undefined;
}

/** Cursor pages: forward, or back to the start. The browser's own back button goes one page back. */
export function Pager({ lang, first, next }: PagerProps) {
  if (!first && !next) return null;
  const words = uiWords(lang);
  return (
    <nav class="pager" aria-label={words.pages}>
      {first && <LinkButton href={first} kind="quiet" icon="chevron-left">{words.firstPage}</LinkButton>}
      {next && <LinkButton href={next}>{words.nextPage}</LinkButton>}
    </nav>
  );
}
