import type { Lang } from "../../domain/i18n/lang.ts";
import { uiWords } from "../../domain/i18n/ui/ui_words.ts";

export interface Crumb {
  href: string;
  word: string;
}

/** The pages above this one, outermost first; the page itself is its title. */
export function Breadcrumbs({ lang, crumbs }: { lang: Lang; crumbs: readonly Crumb[] }) {
  return (
    <nav class="crumbs" aria-label={uiWords(lang).breadcrumbs}>
      <ol>
        {crumbs.map((crumb) => (
          <li>
            <a href={crumb.href}>{crumb.word}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
