import { HttpError, page } from "fresh";
import { DescriptionList } from "../../../../components/layout/DescriptionList.tsx";
import { LinkButton } from "../../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../../components/layout/PageHead.tsx";
import { PostButton } from "../../../../components/layout/PostButton.tsx";
import { Section } from "../../../../components/layout/Section.tsx";
import { Status } from "../../../../components/status/Status.tsx";
import { type Column, Table } from "../../../../components/table/Table.tsx";
import type { Organisation } from "../../../../domain/directory/types.ts";
import { formatsFor } from "../../../../domain/formats/formats.ts";
import { adminWords } from "../../../../domain/i18n/admin/admin_words.ts";
import { apiKeysWords } from "../../../../domain/i18n/api_keys/api_keys_words.ts";
import { singleSignOnWords } from "../../../../domain/i18n/single_sign_on/single_sign_on_words.ts";
import type { EmailDomain } from "../../../../domain/identity/single_sign_on.ts";
import { may } from "../../../../domain/rights/policy.ts";
import { getOrganisation } from "../../../../kv/directory/organisations.ts";
import { getSingleSignOn } from "../../../../kv/identity/single_sign_on.ts";
import { listUsersByOrg, type UserRow } from "../../../../kv/identity/users.ts";
import { type FormView, freshForm } from "../../../(_lib)/form_answer.ts";
import { newOperationId } from "../../../(_lib)/operation_id.ts";
import { InviteForm } from "../../../(_lib)/members/InviteForm.tsx";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { DomainTable } from "../../../(_lib)/sign_in/DomainTable.tsx";
import { define, type State, viewerOf } from "../../../(_lib)/state.ts";

interface OrganisationData {
  readonly title: string;
  readonly organisation: Organisation;
  readonly people: readonly UserRow[];
  /** E-mail domains by which its people sign in with their firm's own account. */
  readonly domains: readonly EmailDomain[];
  readonly form: FormView;
}

export const handler = define.handlers({
  async GET({ state, params }) {
    const { kv } = state.deps.store;
    const [organisation, people, singleSignOn] = await Promise.all([
      getOrganisation(kv, params.id!),
      listUsersByOrg(kv, params.id!),
      getSingleSignOn(kv, params.id!),
    ]);
    if (organisation === null) throw new HttpError(404);
    const form = freshForm({ lang: state.lang });
    const domains = singleSignOn?.value.domains ?? [];
    return page<OrganisationData>({ title: organisation.value.name, organisation: organisation.value, people, domains, form });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { organisation, people, domains, form } = data as OrganisationData;
  const { organisations: words } = adminWords(state.lang);
  const { address } = organisation;
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={state.lang}
        title={organisation.name}
        lead={state.words.trade.orgKind[organisation.kind]}
        crumbs={[{ href: `/admin/organisations?kind=${organisation.kind}`, word: words.title }]}
        actions={
          <LinkButton href={`/admin/organisations/${organisation.id}/api-keys`} icon="key-round">
            {apiKeysWords(state.lang).title}
          </LinkButton>
        }
      />
      <div class="panel">
        <DescriptionList
          items={[
            { term: words.siret, value: organisation.siret },
            { term: words.vatNumber, value: organisation.vatNumber },
            {
              term: words.address,
              value: [address.line1, address.line2, `${address.postcode} ${address.city}`, address.country].filter(Boolean).join(
                ", ",
              ),
              wide: true,
            },
            { term: words.timeZone, value: organisation.timeZone },
            { term: words.phone, value: organisation.phone },
            { term: words.email, value: organisation.email },
            { term: words.created, value: formats.date(organisation.createdAt) },
            { term: words.registration, value: organisation.signedUp && words.online },
          ]}
        />
      </div>
      <Section id="people" title={words.people} plain>
        {people.length === 0 ? <p>{words.noPeople}</p> : <People state={state} people={people} />}
      </Section>
      {domains.length > 0 && <Domains state={state} orgId={organisation.id} domains={domains} />}
      {may(viewerOf({ state }), "platform.write") && (
        <Section id="invite" title={words.invite} lead={words.inviteLead} plain>
          <InviteForm
            state={state}
            action={`/admin/organisations/${organisation.id}/users`}
            kind={organisation.kind}
            form={form}
          />
        </Section>
      )}
    </PortalShell>
  );
});

function People({ state, people }: { state: State; people: readonly UserRow[] }) {
  const { organisations: words } = adminWords(state.lang);
  const mayWrite = may(viewerOf({ state }), "platform.write");
  const columns: Column<UserRow>[] = [
    { head: words.person, cell: ({ id, name }) => mayWrite ? <a href={`/admin/users/${id}/personal-data`}>{name}</a> : name },
    { head: words.email, cell: ({ email }) => email },
    { head: words.role, cell: ({ role }) => state.words.trade.role[role] },
    {
      head: words.ready,
      cell: ({ ready }) => <Status tone={ready ? "done" : "waiting"} word={ready ? words.ready : words.invited} />,
    },
  ];
  const link: Column<UserRow> = {
    head: words.newLink,
    kind: "action",
    cell: ({ id }) => (
      <PostButton
        action={`/admin/users/${id}/link`}
        csrf={state.session?.csrf}
        operationId={newOperationId()}
        size="small"
        icon="key-round"
      >
        {words.newLink}
      </PostButton>
    ),
  };
  return <Table caption={words.people} columns={mayWrite ? [...columns, link] : columns} rows={people} />;
}

function Domains({ state, orgId, domains }: { state: State; orgId: string; domains: readonly EmailDomain[] }) {
  const words = singleSignOnWords(state.lang);
  const confirm = (domain: string) => (
    <PostButton
      action={`/admin/organisations/${orgId}/domains`}
      csrf={state.session?.csrf}
      operationId={newOperationId()}
      hidden={{ domain }}
      size="small"
      icon="check"
    >
      {words.confirm}
    </PostButton>
  );
  const mayWrite = may(viewerOf({ state }), "platform.write");
  return (
    <Section id="domains" title={words.title} lead={words.confirmLead} plain>
      <DomainTable lang={state.lang} domains={domains} {...mayWrite && { confirm }} />
    </Section>
  );
}
