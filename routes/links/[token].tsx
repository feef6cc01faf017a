import { page } from "fresh";
import { ErrorSummary } from "../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../components/form/FormActions.tsx";
import { Button } from "../../components/layout/Button.tsx";
import { Form } from "../../components/layout/Form.tsx";
import { PageHead } from "../../components/layout/PageHead.tsx";
import { PublicShell } from "../../components/layout/PublicShell.tsx";
import type { LinkPurpose } from "../../domain/identity/types.ts";
import { type OpenInvitation, openInvitation } from "../../kv/identity/accept_invitation.ts";
import { getLiveLink } from "../../kv/identity/links.ts";
import { type FormView, freshForm } from "../(_lib)/form_answer.ts";
import { locatedErrors } from "../(_lib)/located_errors.ts";
import { BLANK_ORGANISATION } from "../(_lib)/organisations/OrganisationFields.tsx";
import { define, type RequestContext } from "../(_lib)/state.ts";
import { FoundingFields, placeInFounding } from "./(_components)/FoundingFields.tsx";
import { Invitation } from "./(_components)/Invitation.tsx";
import { NewPasswordField } from "./(_components)/NewPasswordField.tsx";
import { spend } from "./(_lib)/spend.ts";

interface LinkData {
  readonly title: string;
  /** Null: the link opens nothing any more. */
  readonly kind: LinkPurpose["kind"] | null;
  readonly form: FormView;
  /** What an invitation's link invites to. */
  readonly invitation: OpenInvitation | null;
}

/**
 * A link handed to a person. GET shows one button and changes nothing, because mail scanners open links; its POST spends the link.
 * The address carries the secret, so it is never sent on as a referrer.
 */
export const handler = define.handlers({
  async GET(ctx) {
    const found = await openLink(ctx);
    if (found === null) return dead(ctx);
    const { link, invitation } = found;
    const form = invitation === null ? BLANK : freshForm({ name: invitation.invitation.value.name });
    return show(ctx, { kind: link.value.purpose.kind, form, invitation }, 200);
  },

  async POST(ctx) {
    const found = await openLink(ctx);
    if (found === null) return dead(ctx);
    const { link, invitation } = found;
    const answer = await spend(ctx, link, invitation);
    if (answer === null) return dead(ctx);
    return answer instanceof Response ? answer : show(ctx, { kind: link.value.purpose.kind, form: answer, invitation }, 422);
  },
});

/** The link of the address with what it invites to; null when it opens nothing. */
async function openLink({ state, params }: RequestContext) {
  state.ownHeaders["referrer-policy"] = "no-referrer";
  const { store } = state.deps;
  const link = await getLiveLink(store, params.token!);
  if (link?.value.purpose.kind !== "invitation") return link && { link, invitation: null };
  const invitation = await openInvitation(store, link.value);
  return invitation && { link, invitation };
}

const BLANK = freshForm(Object.fromEntries(
  Object.entries(BLANK_ORGANISATION).map(([name, value]) => [`organisation.${name}`, value]),
));

function show({ state }: RequestContext, shown: Omit<LinkData, "title">, status: number) {
  const { site } = state.words;
  const title = shown.kind === null ? site.linkDead : site.linkTitle[shown.kind];
  return page<LinkData>({ title, ...shown }, { status, headers: { "cache-control": "no-store" } });
}

function dead(ctx: RequestContext) {
  return show(ctx, { kind: null, form: BLANK, invitation: null }, 410);
}

export default define.page<typeof handler>(({ state, url, data }) => {
  const { lang, words: { site } } = state;
  const { title, kind, form, invitation } = data as LinkData;
  const founding = kind === "founding";
  const text = kind ? site.linkText[kind] : site.linkDeadText;
  return (
    <PublicShell lang={lang} path={url.pathname} csrf={state.session?.csrf}>
      <div class={founding ? "" : "narrow"}>
        {founding ? <PageHead lang={lang} title={title} lead={text} /> : (
          <>
            <h1>{title}</h1>
            <p>{text}</p>
          </>
        )}
        {invitation && <Invitation state={state} path={url.pathname} opened={invitation} form={form} />}
        {kind && invitation === null && (
          <>
            <ErrorSummary lang={lang} errors={locatedErrors(form.errors, (name) => placeInFounding(state, name))} />
            <Form action={url.pathname} csrf={state.session?.csrf}>
              {founding && <FoundingFields state={state} form={form} />}
              {(kind === "set_up" || kind === "password_reset") && (
                <NewPasswordField lang={lang} site={site} name="password" form={form} />
              )}
              <FormActions>
                <Button kind="primary" size="big">{site.linkButton[kind]}</Button>
              </FormActions>
            </Form>
          </>
        )}
      </div>
    </PublicShell>
  );
});
