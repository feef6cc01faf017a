import { page } from "fresh";
import { EmptyState } from "../../components/layout/EmptyState.tsx";
import { PageHead } from "../../components/layout/PageHead.tsx";
import { Pager } from "../../components/table/Pager.tsx";
import { type Column, Table } from "../../components/table/Table.tsx";
import type { Audit } from "../../domain/audits/audit.ts";
import { formatsFor } from "../../domain/formats/formats.ts";
import { adminWords } from "../../domain/i18n/admin/admin_words.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import type { Page } from "../../kv/page.ts";
import { PortalShell } from "../(_lib)/PortalShell.tsx";
import { define, viewerOf } from "../(_lib)/state.ts";

interface AuditData {
  readonly title: string;
  readonly cursor: string | null;
  readonly audits: Page<Audit>;
}

export const handler = define.handlers({
  async GET({ state, url }) {
    const cursor = url.searchParams.get("cursor");
    const audits = await listAudits(state.deps.store.kv, cursor ?? undefined);
    return page<AuditData>({ title: adminWords(state.lang).audit.title, cursor, audits });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { cursor, audits } = data as AuditData;
  const { audit: words, at, by, reason } = adminWords(state.lang);
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  const code = (text: string | undefined) => text && <code class="kv-key">{text}</code>;
  const columns: Column<Audit>[] = [
    { head: words.act, cell: ({ action }) => words.action[action] },
    { head: words.target, cell: ({ target }) => code(target) },
    { head: at, kind: "time", cell: (audit) => formats.dateTime(audit.at) },
    { head: by, cell: (audit) => audit.by.name },
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
  return (
    <PortalShell state={state} url={url}>
      <PageHead lang={state.lang} title={words.title} lead={words.lead} />
      {audits.rows.length === 0
        ? <EmptyState icon="history" title={words.empty}>{words.emptyText}</EmptyState>
        : <Table caption={words.title} columns={columns} rows={audits.rows} />}
      <Pager
        lang={state.lang}
        first={cursor === null ? undefined : "/admin/audit"}
        next={audits.next === null ? undefined : `/admin/audit?cursor=${encodeURIComponent(audits.next)}`}
      />
    </PortalShell>
  );
});
