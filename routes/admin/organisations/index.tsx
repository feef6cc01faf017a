import { page } from "fresh";
import { EmptyState } from "../../../components/layout/EmptyState.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { Tabs } from "../../../components/layout/Tabs.tsx";
import { type Column, Table } from "../../../components/table/Table.tsx";
import { ORG_KINDS, type OrgKind } from "../../../domain/directory/types.ts";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { may } from "../../../domain/rights/policy.ts";
import { listOrganisationsByKind, type OrganisationRow } from "../../../kv/directory/organisations.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, viewerOf } from "../../(_lib)/state.ts";

interface OrganisationsData {
  readonly title: string;
  readonly kind: OrgKind;
  readonly organisations: readonly OrganisationRow[];
}

export const handler = define.handlers({
  async GET({ state, url }) {
    const asked = url.searchParams.get("kind");
    const kind = ORG_KINDS.find((known) => known === asked) ?? "shipper";
    const organisations = await listOrganisationsByKind(state.deps.store.kv, kind);
    return page<OrganisationsData>({ title: adminWords(state.lang).organisations.title, kind, organisations });
  },
});

const tabOf = (kind: OrgKind) => `/admin/organisations?kind=${kind}`;

export default define.page<typeof handler>(({ data, state, url }) => {
  const { kind, organisations } = data as OrganisationsData;
  const { organisations: words } = adminWords(state.lang);
  const create = may(viewerOf({ state }), "platform.write") && (
    <LinkButton href="/admin/organisations/new" kind="primary" icon="plus">{words.create}</LinkButton>
  );
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  const columns: Column<OrganisationRow>[] = [
    {
      head: words.name,
      cell: ({ id, name, signedUpAt }) => (
        <>
          <a href={`/admin/organisations/${id}`}>{name}</a>
          {signedUpAt !== undefined && <small>{fill(words.signedUp, { date: formats.longDate(signedUpAt) })}</small>}
        </>
      ),
    },
    { head: words.siret, cell: ({ siret }) => <span class="tabular">{siret}</span> },
    { head: words.city, cell: ({ city }) => city },
  ];
  return (
    <PortalShell state={state} url={url}>
      <PageHead lang={state.lang} title={words.title} lead={words.lead} actions={create} />
      <Tabs
        label={words.kind}
        tabs={ORG_KINDS.map((known) => ({ href: tabOf(known), word: state.words.trade.orgKind[known] }))}
        current={tabOf(kind)}
      />
      {organisations.length === 0
        ? <EmptyState icon="building-2" title={words.empty}>{words.emptyText}</EmptyState>
        : <Table caption={state.words.trade.orgKind[kind]} columns={columns} rows={organisations} />}
    </PortalShell>
  );
});
