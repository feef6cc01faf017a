import { page } from "fresh";
import { DateField } from "../../components/form/DateField.tsx";
import { SelectField } from "../../components/form/SelectField.tsx";
import { TextField } from "../../components/form/TextField.tsx";
import { EmptyState } from "../../components/layout/EmptyState.tsx";
import { PageHead } from "../../components/layout/PageHead.tsx";
import { CsvLink } from "../../components/table/CsvLink.tsx";
import { FilterBar, type FilterChip } from "../../components/table/FilterBar.tsx";
import { Pager } from "../../components/table/Pager.tsx";
import { type Column, Table } from "../../components/table/Table.tsx";
import { type Audit, AUDIT_ACTIONS } from "../../domain/audits/audit.ts";
import { formatsFor } from "../../domain/formats/formats.ts";
import { adminWords } from "../../domain/i18n/admin/admin_words.ts";
import { auditsWords } from "../../domain/i18n/audits/audits_words.ts";
import { fill } from "../../domain/i18n/fill.ts";
import { listAudits, MOST_LOOKED_THROUGH } from "../../kv/audits/audits.ts";
import type { Page } from "../../kv/page.ts";
import { PortalShell } from "../(_lib)/PortalShell.tsx";
import { define, type State, viewerOf } from "../(_lib)/state.ts";
import { auditFilterOf, auditHref, type AuditQuery, readAuditQuery } from "./(_lib)/audit_query.ts";

interface AuditData {
  readonly title: string;
  readonly query: AuditQuery;
  readonly audits: Page<Audit>;
}

const PATH = "/admin/audit";

export const handler = define.handlers({
  async GET(ctx) {
    const query = readAuditQuery(ctx.url);
    const audits = await listAudits(ctx.state.deps.store.kv, await auditFilterOf(ctx, query), { cursor: query.cursor });
    return page<AuditData>({ title: adminWords(ctx.state.lang).audit.title, query, audits });
  },
});

/** Who did what to what, from where and why, newest first; narrowed by who, act, object and day. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { query: { cursor, ...filter }, audits } = data as AuditData;
  const { audit: words } = adminWords(state.lang);
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={state.lang}
        title={words.title}
        lead={words.lead}
        actions={<CsvLink lang={state.lang} href={auditHref(`${PATH}.csv`, filter)} />}
      />
      <AuditFilters state={state} filter={filter} />
      {audits.rows.length > 0
        ? <Table caption={words.title} columns={columnsOf(state)} rows={audits.rows} />
        : <NoAudits state={state} isFiltered={Object.keys(filter).length > 0} goesOn={audits.next !== null} />}
      <Pager
        lang={state.lang}
        first={cursor && auditHref(PATH, filter)}
        next={audits.next === null ? undefined : auditHref(PATH, { ...filter, cursor: audits.next })}
      />
    </PortalShell>
  );
});

function AuditFilters({ state: { lang }, filter }: { state: State; filter: AuditQuery }) {
  const words = auditsWords(lang);
  const { action } = adminWords(lang).audit;
  const shown: Readonly<Record<string, readonly [string, string | undefined]>> = {
    by: [words.person, filter.by],
    action: [words.action, filter.action && action[filter.action]],
    target: [words.target, filter.target],
    day: [words.day, filter.day && formatsFor(lang).day(filter.day)],
  };
  const chips = Object.entries(shown).flatMap(([name, [label, value]]): FilterChip[] => {
    if (value === undefined) return [];
    const { [name as keyof AuditQuery]: _, ...others } = filter;
    return [{ word: fill(words.labelled, { label, value }), href: auditHref(PATH, others) }];
  });
  const actions = AUDIT_ACTIONS.map((value) => ({ value, label: action[value] }));
  return (
    <FilterBar lang={lang} action={PATH} chips={chips}>
      <TextField lang={lang} name="by" type="search" label={words.personHint} value={filter.by} optional />
      <SelectField
        lang={lang}
        name="action"
        label={words.action}
        value={filter.action}
        empty={words.anyAction}
        options={actions}
        optional
      />
      <TextField lang={lang} name="target" type="search" label={words.target} value={filter.target} optional />
      <DateField lang={lang} name="day" label={words.day} value={filter.day} optional />
    </FilterBar>
  );
}

/** Each name and each object leads to all that is known of it. */
function columnsOf(state: State): Column<Audit>[] {
  const { audit: words, at, by, reason } = adminWords(state.lang);
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  const code = (text: string | undefined) => text && <code class="kv-key">{text}</code>;
  return [
    { head: words.act, cell: ({ action }) => words.action[action] },
    { head: words.target, cell: ({ target }) => <a href={auditHref(PATH, { target })}>{code(target)}</a> },
    { head: at, kind: "time", cell: (audit) => formats.dateTime(audit.at) },
    { head: by, cell: (audit) => <a href={auditHref(PATH, { by: audit.by.id })}>{audit.by.name}</a> },
    {
      head: auditsWords(state.lang).from,
      cell: ({ from }) => from && <>{from.network} {code(from.requestId.slice(0, 8))}</>,
    },
    { head: reason, cell: (audit) => audit.reason },
    {
      head: words.change,
      cell: ({ before, after }) => (
        <>
          {code(before)}
          {before && after && " → "}
          {code(after)}
        </>
      ),
    },
  ];
}

function NoAudits({ state: { lang }, isFiltered, goesOn }: { state: State; isFiltered: boolean; goesOn: boolean }) {
  const words = auditsWords(lang);
  const { empty, emptyText } = adminWords(lang).audit;
  const [title, text] = goesOn
    ? [fill(words.furtherTitle, { count: String(MOST_LOOKED_THROUGH) }), words.furtherText]
    : isFiltered
    ? [words.emptyFiltered, words.emptyFilteredText]
    : [empty, emptyText];
  return <EmptyState icon={isFiltered ? "search" : "history"} title={title}>{text}</EmptyState>;
}
