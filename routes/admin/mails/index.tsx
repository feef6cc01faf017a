import { page } from "fresh";
import { SelectField } from "../../../components/form/SelectField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { EmptyState } from "../../../components/layout/EmptyState.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { Status } from "../../../components/status/Status.tsx";
import { FilterBar, type FilterChip } from "../../../components/table/FilterBar.tsx";
import { Pager } from "../../../components/table/Pager.tsx";
import { type Column, Table } from "../../../components/table/Table.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import { mailsWords } from "../../../domain/i18n/mails/mails_words.ts";
import { COUNTED_STEPS, MAIL_STATES } from "../../../domain/mails/mail_life.ts";
import { findMails, type MailFilter, MOST_MAILS_LOOKED_THROUGH } from "../../../kv/mails/find_mails.ts";
import { type MailRow, stateOf } from "../../../kv/mails/mail.ts";
import { readMailCounts } from "../../../kv/mails/mail_counts.ts";
import type { Page } from "../../../kv/page.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, type State, viewerOf } from "../../(_lib)/state.ts";
import { mailTone } from "../(_lib)/mail_tone.ts";

type Counts = Awaited<ReturnType<typeof readMailCounts>>;

interface MailsData {
  readonly title: string;
  readonly cursor: string | null;
  readonly filter: MailFilter;
  readonly counts: Counts;
  readonly mails: Page<MailRow>;
}

const PATH = "/admin/mails";
const MOST_ADDRESS_CHARS = 254;

/** What happened to mails lately, and each of them: all, those in one state, those to addresses with one beginning. */
export const handler = define.handlers({
  async GET({ state, url }) {
    const { store } = state.deps;
    const cursor = url.searchParams.get("cursor");
    const filter = filterOf(url);
    const [counts, mails] = await Promise.all([readMailCounts(store), findMails(store.kv, filter, cursor ?? undefined)]);
    return page<MailsData>({ title: adminWords(state.lang).mails.title, cursor, filter, counts, mails });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, cursor, filter, counts, mails } = data as MailsData;
  const { lang } = state;
  const { mails: words } = adminWords(lang);
  const { admin } = mailsWords(lang);
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={lang}
        title={title}
        lead={words.lead}
        actions={
          <>
            <LinkButton href="/admin/mails/suppressions" kind="quiet">{admin.suppressions}</LinkButton>
            <LinkButton href="/admin/mails/templates" kind="quiet">{admin.templates}</LinkButton>
          </>
        }
      />
      <Section id="figures" title={admin.figures} plain>
        <CountTable state={state} counts={counts} />
      </Section>
      <Section id="log" title={admin.log} plain>
        <MailFilters state={state} filter={filter} />
        {mails.rows.length > 0
          ? <Table caption={title} columns={columnsOf(state)} rows={mails.rows} />
          : <NoMails state={state} isFiltered={Object.keys(filter).length > 0} goesOn={mails.next !== null} />}
      </Section>
      <Pager
        lang={lang}
        first={cursor === null ? undefined : hrefOf(filter)}
        next={mails.next === null ? undefined : hrefOf({ ...filter, cursor: mails.next })}
      />
    </PortalShell>
  );
});

function filterOf({ searchParams }: URL): MailFilter {
  const state = MAIL_STATES.find((one) => one === searchParams.get("state"));
  const address = (searchParams.get("address") ?? "").trim().slice(0, MOST_ADDRESS_CHARS);
  return { ...state && { state }, ...address !== "" && { address } };
}

function hrefOf(query: MailFilter & { readonly cursor?: string }): string {
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined));
  return search.size === 0 ? PATH : `${PATH}?${search}`;
}

/** How often each step happened, with the way to the mails that are in that state now. */
function CountTable({ state: { lang }, counts }: { state: State; counts: Counts }) {
  const { admin, counted } = mailsWords(lang);
  const { integer } = formatsFor(lang);
  const columns: Column<keyof Counts>[] = [
    { head: admin.span, cell: (span) => admin[span] },
    ...COUNTED_STEPS.map((step): Column<keyof Counts> => ({
      head: counted[step],
      kind: "number",
      cell: (span) => <a href={hrefOf({ state: step })} class="inline-block px-3 py-1">{integer(counts[span][step])}</a>,
    })),
  ];
  return <Table caption={admin.figures} columns={columns} rows={["lastDay", "lastMonth"]} />;
}

function MailFilters({ state: { lang }, filter }: { state: State; filter: MailFilter }) {
  const { admin, state: words } = mailsWords(lang);
  const chips: FilterChip[] = [];
  if (filter.state !== undefined) {
    const { state, ...others } = filter;
    chips.push({ word: fill(admin.labelled, { label: admin.stateLabel, value: words[state] }), href: hrefOf(others) });
  }
  if (filter.address !== undefined) {
    const { address, ...others } = filter;
    chips.push({ word: fill(admin.labelled, { label: admin.address, value: address }), href: hrefOf(others) });
  }
  return (
    <FilterBar lang={lang} action={PATH} chips={chips}>
      <SelectField
        lang={lang}
        name="state"
        label={admin.stateLabel}
        value={filter.state}
        empty={admin.anyState}
        options={MAIL_STATES.map((value) => ({ value, label: words[value] }))}
        optional
      />
      <TextField lang={lang} name="address" type="search" label={admin.address} value={filter.address} optional />
    </FilterBar>
  );
}

function columnsOf(state: State): Column<MailRow>[] {
  const { mails: words } = adminWords(state.lang);
  const { state: states, admin } = mailsWords(state.lang);
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  return [
    { head: words.subject, cell: ({ id, subject }) => <a href={`${PATH}/${id}`} class="whitespace-normal">{subject}</a> },
    { head: words.to, cell: ({ to }) => to },
    { head: words.about, cell: ({ kind }) => words.kind[kind] },
    { head: admin.stateLabel, cell: (row) => <Status tone={mailTone(stateOf(row))} word={states[stateOf(row)]} /> },
    { head: words.created, kind: "time", cell: ({ createdAt }) => formats.dateTime(createdAt) },
  ];
}

function NoMails({ state: { lang }, isFiltered, goesOn }: { state: State; isFiltered: boolean; goesOn: boolean }) {
  const { mails: words } = adminWords(lang);
  const { admin } = mailsWords(lang);
  const [title, text] = goesOn
    ? [fill(admin.further, { count: MOST_MAILS_LOOKED_THROUGH }), admin.furtherText]
    : isFiltered
    ? [admin.emptyFiltered, admin.emptyFilteredText]
    : [words.empty, words.emptyText];
  return <EmptyState icon={isFiltered ? "search" : "mail"} title={title}>{text}</EmptyState>;
}
