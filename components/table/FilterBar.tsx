import type { ComponentChildren } from "preact";
import type { Lang } from "../../domain/i18n/lang.ts";
import { uiWords } from "../../domain/i18n/ui/ui_words.ts";
import { Button } from "../layout/Button.tsx";
import { Icon } from "../layout/Icon.tsx";

export interface FilterChip {
  /** "Statut : en attente". */
  word: string;
  /** The list's address without this filter. */
  href: string;
}

export interface FilterBarProps {
  lang: Lang;
  /** The list's own address, without its query. */
  action: string;
  /** The filters that are on. */
  chips: readonly FilterChip[];
  /** Fields, each optional. */
  children: ComponentChildren;
}

/** The filters of a list: a form in the address, and a removable chip for each filter that is on. */
export function FilterBar({ lang, action, chips, children }: FilterBarProps) {
  const words = uiWords(lang);
  return (
    <search class="filters" aria-label={words.filters}>
      <form method="get" action={action}>
        {children}
        <Button icon="list-filter">{words.applyFilters}</Button>
      </form>
      {chips.length > 0 && (
        <ul class="chips">
          {chips.map(({ word, href }) => (
            <li>
              <a href={href} class="chip" aria-label={words.removeFilter(word)}>
                {word}
                <Icon name="x" />
              </a>
            </li>
          ))}
          <li>
            <a href={action}>{words.clearFilters}</a>
          </li>
        </ul>
      )}
    </search>
  );
}
