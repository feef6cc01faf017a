import { page } from "fresh";
import { EmptyState } from "../../../components/layout/EmptyState.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { Status } from "../../../components/status/Status.tsx";
import { Table } from "../../../components/table/Table.tsx";
import { VigilanceLead } from "../../../components/vigilance/VigilanceLead.tsx";
import { VigilanceTable } from "../../../components/vigilance/VigilanceTable.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { vigilanceWords } from "../../../domain/i18n/vigilance/vigilance_words.ts";
import { may } from "../../../domain/rights/policy.ts";
import { dayOf } from "../../../domain/time/zoned.ts";
import { VIGILANCE_ZONE } from "../../../domain/vigilance/validity.ts";
import type { VigilanceRow } from "../../../domain/vigilance/vigilance_document.ts";
import { standingRefusals } from "../../../domain/vigilance/standing_refusals.ts";
import { type KindStatus, vigilanceStatus } from "../../../domain/vigilance/vigilance_status.ts";
import { listVigilance } from "../../../kv/vigilance/documents.ts";
import { listRefusals } from "../../../kv/vigilance/refusals.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, type State, viewerOf } from "../../(_lib)/state.ts";

const PATH = "/transporter/vigilance";

/** The carrier's own file, and what shippers refused of it: two range reads. */
export const handler = define.handlers({
  async GET(ctx) {
    const { lang, deps: { store } } = ctx.state;
    const { orgId } = viewerOf(ctx);
    const [rows, refusals] = await Promise.all([listVigilance(store.kv, orgId), listRefusals(store.kv, orgId)]);
    const today = dayOf(store.now(), VIGILANCE_ZONE);
    const standing = standingRefusals(rows, refusals, today);
    return page({ title: vigilanceWords(lang).title, rows, refusals: standing, status: vigilanceStatus(rows, today) });
  },
});

export default define.page<typeof handler>(({ data: { title, rows, refusals, status }, state, url }) => {
  const { lang } = state;
  const words = vigilanceWords(lang);
  const mayWrite = may(viewerOf({ state }), "directory.write");
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={lang}
        title={title}
        lead={<VigilanceLead lang={lang} overall={status.overall} lead={words.lead} />}
        actions={mayWrite && <LinkButton href={`${PATH}/new`} kind="primary" icon="upload">{words.add}</LinkButton>}
      />
      <div class="stack">
        {rows.length === 0 && <EmptyState title={words.emptyTitle} icon="file-check">{words.empty}</EmptyState>}
        <Section id="documents" title={words.listTitle} plain>
          <VigilanceTable
            lang={lang}
            kinds={status.kinds}
            noteOf={({ kind }) =>
              refusals.filter((refusal) => refusal.kind === kind).map(({ documentId, shipperId, shipperName }) => (
                <p key={shipperId}>
                  <a href={`${PATH}/${documentId}`}>
                    <Status tone="stopped" word={words.refusedBy(shipperName)} />
                  </a>
                </p>
              ))}
            actionOf={(kind) => <KindAction state={state} status={kind} mayWrite={mayWrite} />}
          />
        </Section>
        {rows.length > 0 && (
          <Section id="history" title={words.history} lead={words.historyLead} plain>
            <History state={state} rows={rows.toSorted((one, other) => other.uploadedAt - one.uploadedAt)} />
          </Section>
        )}
      </div>
    </PortalShell>
  );
});

/** The document to look at, and the form for the next one. */
function KindAction(
  { state: { lang }, status: { kind, inForce, toConfirm }, mayWrite }: { state: State; status: KindStatus; mayWrite: boolean },
) {
  const words = vigilanceWords(lang);
  const waiting = toConfirm[0];
  if (waiting !== undefined) {
    const word = !mayWrite ? words.open : inForce === null ? words.confirm : words.confirmNew;
    return <LinkButton href={`${PATH}/${waiting.id}`} size="small">{word}</LinkButton>;
  }
  if (!mayWrite) return inForce && <LinkButton href={`${PATH}/${inForce.id}`} size="small">{words.open}</LinkButton>;
  return (
    <LinkButton href={`${PATH}/new?kind=${kind}`} size="small" icon="upload">
      {inForce === null ? words.add : words.replace}
    </LinkButton>
  );
}

function History({ state: { lang }, rows }: { state: State; rows: readonly VigilanceRow[] }) {
  const words = vigilanceWords(lang);
  const { fullDay } = formatsFor(lang);
  return (
    <Table
      caption={words.history}
      rows={rows}
      columns={[
        { head: words.file, cell: ({ id, name }) => <a href={`${PATH}/${id}`}>{name}</a> },
        { head: words.document, cell: ({ kind }) => words.kinds[kind] },
        {
          head: words.until,
          kind: "time",
          cell: ({ validity }) => validity === null ? words.notConfirmed : fullDay(validity.until),
        },
        { head: words.added, kind: "time", cell: ({ uploadedAt }) => fullDay(dayOf(uploadedAt, VIGILANCE_ZONE)) },
        { head: words.by, cell: ({ uploadedBy }) => uploadedBy },
      ]}
    />
  );
}
