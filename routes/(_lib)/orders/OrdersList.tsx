import { DateField } from "../../../components/form/DateField.tsx";
import { SelectField } from "../../../components/form/SelectField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { Kept } from "../../../components/kept/Kept.tsx";
import { EmptyState } from "../../../components/layout/EmptyState.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { CsvLink } from "../../../components/table/CsvLink.tsx";
import { FilterBar, type FilterChip } from "../../../components/table/FilterBar.tsx";
import { Pager } from "../../../components/table/Pager.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { ordersWords } from "../../../domain/i18n/orders/orders_words.ts";
import { PHASES } from "../../../domain/orders/phase.ts";
import { may } from "../../../domain/rights/policy.ts";
import type { Instant } from "../../../domain/time/instant.ts";
import type { OrderRow } from "../../../kv/orders/row.ts";
import { type Page, PAGE_ROWS } from "../../../kv/page.ts";
import { type State, viewerOf } from "../state.ts";
import { listHref, NEEDS_OF, type OrderQuery } from "./order_query.ts";
import { OrdersTable } from "./OrdersTable.tsx";
import { ORDER_PATHS } from "./row_words.ts";

export interface OrdersListProps {
  readonly state: State;
  readonly side: "shipper" | "carrier";
  readonly query: OrderQuery;
  readonly page: Page<OrderRow>;
  /** The minute the page is drawn for. */
  readonly now: Instant;
}

/** A portal's list of orders: filters in the address, fifty rows, the next action of each. */
export function OrdersList({ state, side, query, page, now }: OrdersListProps) {
  const { lang, words: { trade } } = state;
  const words = ordersWords(lang);
  const path = ORDER_PATHS[side];
  const mayWrite = may(viewerOf({ state }), "orders.write");
  const { cursor, ...filter } = query;
  const isFiltered = Object.keys(filter).length > 0;
  const isWhole = cursor === undefined && page.next === null;
  return (
    <>
      <PageHead
        lang={lang}
        title={trade.orders}
        count={isWhole ? String(page.rows.length) : words.moreThan(PAGE_ROWS)}
        actions={
          <>
            {side === "shipper" && mayWrite && (
              <>
                <LinkButton href={`${path}/new`} kind="primary" icon="plus">{words.create}</LinkButton>
                <LinkButton href={`${path}/import`} icon="upload">{words.importCsv}</LinkButton>
              </>
            )}
            <CsvLink lang={lang} href={listHref(`${path}.csv`, filter)} />
          </>
        }
      />
      {isFiltered ? <OrderFilters {...{ state, side, query }} /> : (
        <Kept
          as="div"
          parts={[{ key: `order filters ${side} ${lang}`, draw: () => <OrderFilters {...{ state, side, query }} /> }]}
        />
      )}
      {page.rows.length > 0 ? <OrdersTable state={state} page={page} mayWrite={mayWrite} now={now} /> : isFiltered
        ? (
          <EmptyState
            title={words.emptyFilteredTitle}
            icon="search"
            action={<LinkButton href={path}>{words.clearFilters}</LinkButton>}
          >
            {words.emptyFiltered}
          </EmptyState>
        )
        : <EmptyState title={words.emptyTitle}>{side === "shipper" ? words.emptyShipper : words.emptyCarrier}</EmptyState>}
      <Pager
        lang={lang}
        first={cursor && listHref(path, filter)}
        next={page.next === null ? undefined : listHref(path, { ...filter, cursor: page.next })}
      />
    </>
  );
}

/** What the list may be narrowed to. The same for everybody until somebody narrows it. */
function OrderFilters({ state, side, query }: Pick<OrdersListProps, "state" | "side" | "query">) {
  const { lang, words: { trade } } = state;
  const words = ordersWords(lang);
  const path = ORDER_PATHS[side];
  const { cursor: _, ...filter } = query;
  return (
    <FilterBar lang={lang} action={path} chips={chipsOf(state, path, filter)}>
      <TextField lang={lang} name="q" type="search" label={words.search} value={query.q} optional />
      <SelectField
        lang={lang}
        name="phase"
        label={words.phase}
        value={query.phase}
        empty={words.anyPhase}
        options={PHASES.map((phase) => ({ value: phase, label: trade.phase[phase] }))}
        optional
      />
      <SelectField
        lang={lang}
        name="need"
        label={words.need}
        value={query.need}
        empty={words.anyNeed}
        options={NEEDS_OF[side].map((need) => ({ value: need, label: trade.need[need] }))}
        optional
      />
      <DateField lang={lang} name="day" label={words.day} value={query.day} optional />
    </FilterBar>
  );
}

function chipsOf({ lang, words: { trade } }: State, path: string, filter: OrderQuery): FilterChip[] {
  const words = ordersWords(lang);
  const shown: Readonly<Record<string, string | undefined>> = {
    q: filter.q && words.labelled(words.search, filter.q),
    phase: filter.phase && words.labelled(words.phase, trade.phase[filter.phase]),
    need: filter.need && words.labelled(words.need, trade.need[filter.need]),
    day: filter.day && words.labelled(words.day, formatsFor(lang).day(filter.day)),
  };
  return Object.entries(shown).flatMap(([name, word]) => {
    if (!word) return [];
    const { [name as keyof OrderQuery]: _, ...others } = filter;
    return [{ word, href: listHref(path, others) }];
  });
}
