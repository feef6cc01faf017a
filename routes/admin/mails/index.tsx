import { page } from "fresh";
import { EmptyState } from "../../../components/layout/EmptyState.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { Status } from "../../../components/status/Status.tsx";
import { Pager } from "../../../components/table/Pager.tsx";
import { type Column, Table } from "../../../components/table/Table.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { listMails, type MailRow } from "../../../kv/mails/mail.ts";
import type { Page } from "../../../kv/page.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, viewerOf } from "../../(_lib)/state.ts";

interface MailsData {
  readonly title: string;
  readonly cursor: string | null;
  readonly mails: Page<MailRow>;
}

export const handler = define.handlers({
  async GET({ state, url }) {
    const cursor = url.searchParams.get("cursor");
    const mails = await listMails(state.deps.store.kv, cursor ?? undefined);
    return page<MailsData>({ title: adminWords(state.lang).mails.title, cursor, mails });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { cursor, mails } = data as MailsData;
  const { mails: words } = adminWords(state.lang);
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  const columns: Column<MailRow>[] = [
    { head: words.subject, cell: ({ id, subject }) => <a href={`/admin/mails/${id}`} class="whitespace-normal">{subject}</a> },
    { head: words.to, cell: ({ to }) => to },
    { head: words.about, cell: ({ kind }) => words.kind[kind] },
    { head: words.created, kind: "time", cell: ({ createdAt }) => formats.dateTime(createdAt) },
    {
      head: words.sent,
      cell: ({ sentAt }) =>
        sentAt === null ? <Status tone="waiting" word={words.notSent} /> : <Status tone="done" word={formats.dateTime(sentAt)} />,
    },
  ];
  return (
    <PortalShell state={state} url={url}>
      <PageHead lang={state.lang} title={words.title} lead={words.lead} />
      {mails.rows.length === 0
        ? <EmptyState icon="mail" title={words.empty}>{words.emptyText}</EmptyState>
        : <Table caption={words.title} columns={columns} rows={mails.rows} />}
      <Pager
        lang={state.lang}
        first={cursor === null ? undefined : "/admin/mails"}
        next={mails.next === null ? undefined : `/admin/mails?cursor=${encodeURIComponent(mails.next)}`}
      />
    </PortalShell>
  );
});
