import { TextField } from "../../../components/form/TextField.tsx";
import { EmptyState } from "../../../components/layout/EmptyState.tsx";
import type { IconName } from "../../../components/layout/icon_names.ts";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { FilterBar } from "../../../components/table/FilterBar.tsx";
import { Pager } from "../../../components/table/Pager.tsx";
import { Table } from "../../../components/table/Table.tsx";
import { directoryWords } from "../../../domain/i18n/directory/directory_words.ts";
import { may } from "../../../domain/rights/policy.ts";
import type { Card } from "../../../kv/directory/book.ts";
import type { Page } from "../../../kv/page.ts";
import { type State, viewerOf } from "../../(_lib)/state.ts";
import { type CardKind, cardPath, listPath } from "./card_kind.ts";

const ICONS: Record<CardKind<Card, unknown>["name"], IconName> = {
  sites: "map-pin",
  contacts: "contact",
  vehicles: "truck",
  drivers: "id-card",
};

export interface CardListProps<T extends Card, Fields> {
  readonly state: State;
  readonly kind: CardKind<T, Fields>;
  readonly page: Page<T>;
  /** What names begin with, "" for all. */
  readonly search: string;
  /** Whether this is the first page. */
  readonly isStart: boolean;
}

/** The cards of one kind by name, fifty a page. */
export function CardList<T extends Card, Fields>({ state, kind, page, search, isStart }: CardListProps<T, Fields>) {
  const { lang } = state;
  const words = directoryWords(lang);
  const book = words[kind.name];
  const path = listPath(kind);
  const mayWrite = may(viewerOf({ state }), "directory.write");
  const create = mayWrite && <LinkButton href={`${path}/new`} kind="primary" icon="plus">{book.create}</LinkButton>;
  const isEmpty = page.rows.length === 0;
  return (
    <>
      <PageHead
        lang={lang}
        title={book.title}
        count={isStart && page.next === null ? String(page.rows.length) : undefined}
        actions={!(isEmpty && search === "") && create}
      />
      {!(isEmpty && search === "") && (
        <FilterBar lang={lang} action={path} chips={search ? [{ word: words.searchChip(search), href: path }] : []}>
          <TextField lang={lang} name="q" type="search" label={book.search} value={search} optional />
        </FilterBar>
      )}
      {isEmpty
        ? (
          <EmptyState
            icon={search ? "search" : ICONS[kind.name]}
            title={search ? words.noMatch(search) : book.empty.title}
            action={!search && create}
          >
            {search ? words.noMatchText : book.empty.text}
          </EmptyState>
        )
        : (
          <Table
            caption={book.title}
            rows={page.rows}
            columns={[
              ...kind.columns(state),
              {
                head: words.open,
                kind: "action",
                cell: (card) => (
                  <LinkButton href={cardPath(kind, card.id)} size="small" kind="quiet">
                    {mayWrite ? words.edit : words.open}
                    <span class="sr-only">{kind.titleOf(card)}</span>
                  </LinkButton>
                ),
              },
            ]}
          />
        )}
      <Pager
        lang={lang}
        first={isStart ? undefined : listHref(path, search)}
        next={page.next === null ? undefined : listHref(path, search, page.next)}
      />
    </>
  );
}

function listHref(path: string, search: string, cursor?: string): string {
  const query = new URLSearchParams({ ...search && { q: search }, ...cursor && { cursor } }).toString();
  return query ? `${path}?${query}` : path;
}
