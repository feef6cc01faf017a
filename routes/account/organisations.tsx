import { HttpError, page } from "fresh";
import { PostButton } from "../../components/layout/PostButton.tsx";
import { Status } from "../../components/status/Status.tsx";
import { type Column, Table } from "../../components/table/Table.tsx";
import { accountWords } from "../../domain/i18n/account/account_words.ts";
import { mustUseSingleSignOn } from "../../kv/identity/single_sign_on.ts";
import { listOwnOrganisations, type OwnOrganisation, switchOrganisation } from "../../kv/identity/switch_organisation.ts";
import { seeOther } from "../(_lib)/answers.ts";
import { homeOf } from "../(_lib)/home_of.ts";
import { newOperationId } from "../(_lib)/operation_id.ts";
import { PortalShell } from "../(_lib)/PortalShell.tsx";
import { singleSignOnPath } from "../(_lib)/sign_in/provider_of.ts";
import { startSession } from "../(_lib)/start_session.ts";
import { define, type State, viewerOf } from "../(_lib)/state.ts";
import { AccountHead } from "./(_components)/AccountHead.tsx";
import { ownSession, ownUser } from "./(_lib)/own_user.ts";

interface OrganisationsData {
  readonly title: string;
  readonly organisations: readonly OwnOrganisation[];
}

/** The organisations that one belongs to; POST goes on in another one. */
export const handler = define.handlers({
  async GET({ state }) {
    const user = await ownUser(state);
    const organisations = await listOwnOrganisations(state.deps.store.kv, user.value);
    return page<OrganisationsData>({ title: accountWords(state.lang).organisations.title, organisations });
  },

  async POST({ state }) {
    const orgId = state.form.get("organisation");
    if (typeof orgId !== "string" || orgId === "") throw new HttpError(422);
    const { store } = state.deps;
    if (await mustUseSingleSignOn(store.kv, (await ownUser(state)).value, orgId)) return seeOther(singleSignOnPath("/"));
    const opened = await switchOrganisation(store, ownSession(state), orgId);
    if (opened === null) throw new HttpError(404);
    return startSession(opened, `${homeOf(opened.session.viewer)}?done=switched`);
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, organisations } = data as OrganisationsData;
  return (
    <PortalShell state={state} url={url}>
      <AccountHead lang={state.lang} title={title} lead={accountWords(state.lang).organisations.lead} />
      <Table caption={title} columns={columnsOf(state)} rows={organisations} />
    </PortalShell>
  );
});

function columnsOf(state: State): Column<OwnOrganisation>[] {
  const words = accountWords(state.lang).organisations;
  const { orgId } = viewerOf({ state });
  return [
    { head: words.name, cell: ({ organisation }) => organisation.name },
    { head: words.role, cell: ({ role }) => state.words.trade.role[role] },
    {
      head: words.switchTo,
      kind: "action",
      cell: ({ organisation: { id } }) =>
        id === orgId ? <Status tone="done" word={words.current} /> : (
          <PostButton
            action="/account/organisations"
            csrf={state.session?.csrf}
            operationId={newOperationId()}
            hidden={{ organisation: id }}
            size="small"
          >
            {words.switchTo}
          </PostButton>
        ),
    },
  ];
}
