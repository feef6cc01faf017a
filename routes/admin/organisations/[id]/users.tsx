import { HttpError, page } from "fresh";
import { ErrorSummary } from "../../../../components/form/ErrorSummary.tsx";
import { PageHead } from "../../../../components/layout/PageHead.tsx";
import type { Organisation } from "../../../../domain/directory/types.ts";
import { parseForm, typedValues } from "../../../../domain/forms/form.ts";
import { adminWords } from "../../../../domain/i18n/admin/admin_words.ts";
import { getOrganisation } from "../../../../kv/directory/organisations.ts";
import { createUser } from "../../../../kv/identity/create_user.ts";
import { type FormView, freshForm, refusedForm } from "../../../(_lib)/form_answer.ts";
import { InviteForm, inviteForm } from "../../../(_lib)/members/InviteForm.tsx";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../../(_lib)/state.ts";
import { SetUpLink } from "../../(_lib)/SetUpLink.tsx";
import { linkAddress, SECRET_PAGE } from "../../(_lib)/set_up_answer.ts";

interface InvitedData {
  readonly title: string;
  readonly organisation: Organisation;
  /** The form to correct, or the link that was made. */
  readonly outcome: { readonly form: FormView } | { readonly email: string; readonly link: string | null };
}

/** Invites somebody into an organisation. The answer is the page itself: it shows a link that nothing stores, so it cannot be asked for again. */
export const handler = define.handlers({
  async POST(ctx) {
    const { state, params } = ctx;
    const { store, publicUrl } = state.deps;
    const organisation = await getOrganisation(store.kv, params.id!);
    if (organisation === null) throw new HttpError(404);
    const parsed = parseForm(inviteForm(organisation.value.kind), state.form);
    if (!parsed.ok) return again(ctx, organisation.value, refusedForm(state, parsed.values, parsed.errors));
    const invited = await createUser(
      store,
      viewerOf(ctx),
      { orgId: organisation.value.id, user: parsed.value, publicUrl },
      operationOf(ctx),
    );
    if (invited.ok) {
      const { email } = parsed.value;
      const outcome = { email, link: linkAddress(state, invited.value.token) };
      const title = adminWords(state.lang).organisations.linkTitle;
      return page<InvitedData>({ title, organisation: organisation.value, outcome }, SECRET_PAGE);
    }
    if (invited.refusal !== "email_taken") throw new HttpError(invited.refusal === "operation_reused" ? 409 : 404);
    const message = adminWords(state.lang).organisations.emailTaken;
    return again(ctx, organisation.value, { ...freshForm(typedValues(state.form)), errors: [{ name: "email", message }] });
  },
});

function again({ state }: RequestContext, organisation: Organisation, form: FormView) {
  const title = adminWords(state.lang).organisations.invite;
  return page<InvitedData>({ title, organisation, outcome: { form } }, { status: 422 });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { organisation, outcome } = data as InvitedData;
  const { organisations: words } = adminWords(state.lang);
  return (
    <PortalShell state={state} url={url}>
      {"form" in outcome
        ? (
          <>
            <PageHead
              lang={state.lang}
              title={words.invite}
              lead={words.inviteLead}
              crumbs={[
                { href: "/admin/organisations", word: words.title },
                { href: `/admin/organisations/${organisation.id}`, word: organisation.name },
              ]}
            />
            <ErrorSummary lang={state.lang} errors={outcome.form.errors} />
            <InviteForm state={state} action={url.pathname} kind={organisation.kind} form={outcome.form} />
          </>
        )
        : <SetUpLink state={state} orgId={organisation.id} email={outcome.email} url={outcome.link} />}
    </PortalShell>
  );
});
