import { page } from "fresh";
import { EmptyState } from "../../components/layout/EmptyState.tsx";
import { LinkButton } from "../../components/layout/LinkButton.tsx";
import { PageHead } from "../../components/layout/PageHead.tsx";
import { Pager } from "../../components/table/Pager.tsx";
import { type Column, Table } from "../../components/table/Table.tsx";
import { formatsFor } from "../../domain/formats/formats.ts";
import { receivedDocumentsWords } from "../../domain/i18n/received_documents/received_documents_words.ts";
import type { UnplacedDocument } from "../../domain/mail_intake/unplaced_document.ts";
import { may } from "../../domain/rights/policy.ts";
import { getOrganisation } from "../../kv/directory/organisations.ts";
import { listUnplaced } from "../../kv/mail_intake/unplaced_documents.ts";
import type { Page } from "../../kv/page.ts";
import { SendByMail } from "../(_lib)/mail_intake/SendByMail.tsx";
import { PortalShell } from "../(_lib)/PortalShell.tsx";
import { define, type State, viewerOf } from "../(_lib)/state.ts";

interface ReceivedData {
  readonly title: string;
  readonly cursor: string | null;
  readonly documents: Page<UnplacedDocument>;
  /** Of the organisation's address: how often it was replaced. */
  readonly generation: number;
}

const PATH = "/received-documents";

/** Files that came to the organisation by mail and wait for somebody to say which order they belong to. */
export const handler = define.handlers({
  async GET(ctx) {
    const { state, url } = ctx;
    const cursor = url.searchParams.get("cursor");
    const { kv } = state.deps.store;
    const { orgId } = viewerOf(ctx);
    const [documents, firm] = await Promise.all([listUnplaced(kv, orgId, cursor ?? undefined), getOrganisation(kv, orgId)]);
    const generation = firm?.value.mailGeneration ?? 0;
    return page<ReceivedData>({ title: receivedDocumentsWords(state.lang).title, cursor, documents, generation });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, cursor, documents: { rows, next }, generation } = data as ReceivedData;
  const { lang } = state;
  const words = receivedDocumentsWords(lang);
  return (
    <PortalShell state={state} url={url}>
      <PageHead lang={lang} title={title} lead={rows.length > 0 && words.intro} />
      {rows.length === 0
        ? <EmptyState icon="inbox" title={words.empty}>{words.emptyHint}</EmptyState>
        : <Table caption={title} columns={columnsOf(state)} rows={rows} />}
      <Pager
        lang={lang}
        first={cursor === null ? undefined : PATH}
        next={next === null ? undefined : `${PATH}?cursor=${encodeURIComponent(next)}`}
      />
      <SendByMail
        state={state}
        generation={generation}
        replacement={may(viewerOf({ state }), "access.manage") ? `${PATH}/address` : null}
      />
    </PortalShell>
  );
});

function columnsOf(state: State): Column<UnplacedDocument>[] {
  const words = receivedDocumentsWords(state.lang);
  const viewer = viewerOf({ state });
  const { dateTime, fileSize } = formatsFor(state.lang, viewer.timeZone);
  const columns: Column<UnplacedDocument>[] = [
    {
      head: words.file,
      cell: ({ id, name, pageCount, sizeBytes }) => (
        <>
          <a href={`${PATH}/${id}/file`}>{name}</a>
          <br />
          <small>{words.pages(pageCount)} · {fileSize(sizeBytes)}</small>
        </>
      ),
    },
    { head: words.sentBy, cell: ({ sentBy }) => sentBy || words.noSender },
    { head: words.subject, cell: ({ subject }) => subject || words.noSubject },
    { head: words.reason, cell: ({ reason }) => words.reasons[reason] },
    { head: words.received, kind: "time", cell: ({ receivedAt }) => dateTime(receivedAt) },
  ];
  if (!may(viewer, "orders.write")) return columns;
  const actions = ({ id, name }: UnplacedDocument) => (
    <>
      <LinkButton href={`${PATH}/${id}/placement`} size="small">
        {words.place}
        <span class="sr-only">: {name}</span>
      </LinkButton>
      <LinkButton href={`${PATH}/${id}/discarding`} size="small" kind="quiet">
        {words.discard}
        <span class="sr-only">: {name}</span>
      </LinkButton>
    </>
  );
  return [...columns, { head: words.place, kind: "action", cell: actions }];
}
