import { page } from "fresh";
import { EmptyState } from "../../../../components/layout/EmptyState.tsx";
import { LinkButton } from "../../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../../components/layout/PageHead.tsx";
import { Pager } from "../../../../components/table/Pager.tsx";
import { type Column, Table } from "../../../../components/table/Table.tsx";
import { formatsFor } from "../../../../domain/formats/formats.ts";
import { adminWords } from "../../../../domain/i18n/admin/admin_words.ts";
import { mailsWords } from "../../../../domain/i18n/mails/mails_words.ts";
import type { AddressStanding } from "../../../../domain/mails/address_standing.ts";
import { may } from "../../../../domain/rights/policy.ts";
import { listSuppressed } from "../../../../kv/mails/mail_addresses.ts";
import type { Page } from "../../../../kv/page.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, type State, viewerOf } from "../../../(_lib)/state.ts";

interface SuppressionsData {
  readonly title: string;
  readonly cursor: string | null;
  readonly addresses: Page<AddressStanding>;
}

const PATH = "/admin/mails/suppressions";

/** Addresses that get no mail any more. */
export const handler = define.handlers({
  async GET({ state, url }) {
    const cursor = url.searchParams.get("cursor");
    const addresses = await listSuppressed(state.deps.store.kv, cursor ?? undefined);
    return page<SuppressionsData>({ title: mailsWords(state.lang).suppressions.title, cursor, addresses });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, cursor, addresses: { rows, next } } = data as SuppressionsData;
  const { lang } = state;
  const { suppressions: words } = mailsWords(lang);
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={lang}
        title={title}
        lead={words.lead}
        crumbs={[{ href: "/admin/mails", word: adminWords(lang).mails.title }]}
      />
      {rows.length === 0
        ? <EmptyState icon="mail" title={words.empty}>{words.emptyText}</EmptyState>
        : <Table caption={title} columns={columnsOf(state)} rows={rows} />}
      <Pager
        lang={lang}
        first={cursor === null ? undefined : PATH}
        next={next === null ? undefined : `${PATH}?cursor=${encodeURIComponent(next)}`}
      />
    </PortalShell>
  );
});

function columnsOf(state: State): Column<AddressStanding>[] {
  const { suppressions: words, suppressedFor } = mailsWords(state.lang);
  const viewer = viewerOf({ state });
  const formats = formatsFor(state.lang, viewer.timeZone);
  const columns: Column<AddressStanding>[] = [
    {
      head: words.address,
      cell: ({ address, suppressed }) => suppressed ? <a href={`/admin/mails/${suppressed.mailId}`}>{address}</a> : address,
    },
    { head: words.reason, cell: ({ suppressed }) => suppressed && suppressedFor[suppressed.reason] },
    { head: words.since, kind: "time", cell: ({ suppressed }) => suppressed && formats.dateTime(suppressed.at) },
    { head: words.answer, cell: ({ suppressed }) => suppressed?.detail },
  ];
  if (!may(viewer, "platform.write")) return columns;
  const cell = ({ address }: AddressStanding) => (
    <LinkButton href={`${PATH}/lifting?${new URLSearchParams({ address })}`} size="small">{words.lift}</LinkButton>
  );
  return [...columns, { head: words.lift, kind: "action", cell }];
}
