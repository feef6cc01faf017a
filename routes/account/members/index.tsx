import { HttpError, page } from "fresh";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PostButton } from "../../../components/layout/PostButton.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { Status } from "../../../components/status/Status.tsx";
import { type Column, Table } from "../../../components/table/Table.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { parseForm, typedValues } from "../../../domain/forms/form.ts";
import { accountWords } from "../../../domain/i18n/account/account_words.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import type { Invitation } from "../../../domain/identity/types.ts";
import { inviteMember, listInvitations } from "../../../kv/identity/invitations.ts";
import { tryAgain } from "../../../kv/identity/tries.ts";
import { listUsersByOrg, type UserRow } from "../../../kv/identity/users.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { type FormView, freshForm, refusedForm } from "../../(_lib)/form_answer.ts";
import { InviteForm, inviteForm } from "../../(_lib)/members/InviteForm.tsx";
import { newOperationId } from "../../(_lib)/operation_id.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, type State, viewerOf } from "../../(_lib)/state.ts";
import { AccountHead } from "../(_components)/AccountHead.tsx";

interface MembersData {
  readonly title: string;
  readonly members: readonly UserRow[];
  readonly invitations: readonly Invitation[];
  readonly form: FormView;
}

/** Who works in the viewer's organisation; POST invites somebody. */
export const handler = define.handlers({
  GET: (ctx) => show(ctx, freshForm({ lang: ctx.state.lang, role: "viewer" }), 200),

  async POST(ctx) {
    const { state } = ctx;
    const { store, publicUrl } = state.deps;
    const viewer = viewerOf(ctx);
    const words = accountWords(state.lang).members;
    const parsed = parseForm(inviteForm(viewer.orgKind), state.form);
    if (!parsed.ok) return await show(ctx, refusedForm(state, parsed.values, parsed.errors), 422);
    if (!await tryAgain(store, "invitation", viewer.orgId)) {
      return await show(ctx, refused(state, undefined, words.tooManyInvitations), 429);
    }
    const sent = await inviteMember(store, viewer, { invited: parsed.value, publicUrl }, operationOf(ctx));
    if (sent.ok) return seeOther("/account/members?done=invited");
    if (sent.refusal === "operation_reused") throw new HttpError(409);
    return await show(ctx, refused(state, "email", words.alreadyMember), 422);
  },
});

function refused({ form }: State, name: string | undefined, message: string): FormView {
  return { ...freshForm(typedValues(form)), errors: [{ name, message }] };
}

async function show({ state }: RequestContext, form: FormView, status: number) {
  const { store } = state.deps;
  const { orgId } = viewerOf({ state });
  const [members, invitations] = await Promise.all([listUsersByOrg(store.kv, orgId), listInvitations(store, orgId)]);
  const { title } = accountWords(state.lang).members;
  return page<MembersData>({ title, members, invitations, form }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, members, invitations, form } = data as MembersData;
  const words = accountWords(state.lang).members;
  const lead = fill(words.lead, { firm: viewerOf({ state }).orgName });
  return (
    <PortalShell state={state} url={url}>
      <AccountHead lang={state.lang} title={title} lead={lead} />
      <ErrorSummary lang={state.lang} errors={form.errors} />
      <Table caption={title} columns={memberColumns(state)} rows={members} />
      {invitations.length > 0 && (
        <Section id="invitations" title={words.invitations} plain>
          <Table caption={words.invitations} columns={invitationColumns(state)} rows={invitations} />
        </Section>
      )}
      <Section id="invite" title={words.invite} lead={words.inviteLead} plain>
        <InviteForm state={state} action="/account/members" kind={viewerOf({ state }).orgKind} form={form} />
      </Section>
    </PortalShell>
  );
});

function memberColumns(state: State): Column<UserRow>[] {
  const words = accountWords(state.lang).members;
  const own = viewerOf({ state }).id;
  return [
    { head: words.name, cell: ({ id, name }) => id === own ? `${name} (${words.you})` : name },
    { head: words.email, cell: ({ email }) => email },
    { head: words.role, cell: ({ role }) => state.words.trade.role[role] },
    {
      head: words.state,
      cell: ({ ready }) => <Status tone={ready ? "done" : "waiting"} word={ready ? words.ready : words.waiting} />,
    },
    {
      head: words.edit,
      kind: "action",
      cell: ({ id }) => (
        <>
          <LinkButton href={`/account/members/${id}`} size="small">{words.edit}</LinkButton>{" "}
          <LinkButton href={`/account/members/${id}/removal`} size="small" kind="quiet">{words.remove}</LinkButton>
        </>
      ),
    },
  ];
}

function invitationColumns(state: State): Column<Invitation>[] {
  const words = accountWords(state.lang).members;
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  return [
    { head: words.name, cell: ({ name }) => name },
    { head: words.email, cell: ({ email }) => email },
    { head: words.role, cell: ({ role }) => state.words.trade.role[role] },
    { head: words.until, kind: "time", cell: ({ expiresAt }) => formats.dateTime(expiresAt) },
    {
      head: words.withdraw,
      kind: "action",
      cell: ({ email }) => (
        <PostButton
          action="/account/invitations/withdrawal"
          csrf={state.session?.csrf}
          operationId={newOperationId()}
          hidden={{ email }}
          size="small"
        >
          {words.withdraw}
        </PostButton>
      ),
    },
  ];
}
