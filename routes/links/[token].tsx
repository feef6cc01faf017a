import { page } from "fresh";
import { z } from "zod";
import { ErrorSummary } from "../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../components/form/FormActions.tsx";
import { Button } from "../../components/layout/Button.tsx";
import { Form } from "../../components/layout/Form.tsx";
import { PageHead } from "../../components/layout/PageHead.tsx";
import { PublicShell } from "../../components/layout/PublicShell.tsx";
import { foundingForm } from "../../domain/directory/founding_form.ts";
import { newPassword } from "../../domain/forms/fields.ts";
import { parseForm } from "../../domain/forms/form.ts";
import type { Link, LinkPurpose } from "../../domain/identity/types.ts";
import { hashPassword } from "../../jobs/ports/password/argon2id.ts";
import type { Loaded } from "../../kv/commit.ts";
import { foundPlatform } from "../../kv/identity/found_platform.ts";
import { getLiveLink, type OpenedLink, spendLink, spendSetUpLink } from "../../kv/identity/links.ts";
import type { OpenedSession } from "../../kv/identity/sessions.ts";
import { userViewer } from "../../kv/identity/viewers.ts";
import { type FormView, freshForm, refusedForm } from "../(_lib)/form_answer.ts";
import { homeOf } from "../(_lib)/home_of.ts";
import { locatedErrors } from "../(_lib)/located_errors.ts";
import { BLANK_ORGANISATION } from "../(_lib)/organisations/OrganisationFields.tsx";
import { startSession } from "../(_lib)/start_session.ts";
import { define, type RequestContext, type State } from "../(_lib)/state.ts";
import { FoundingFields, placeInFounding } from "./(_components)/FoundingFields.tsx";
import { NewPasswordField } from "./(_components)/NewPasswordField.tsx";

interface LinkData {
  readonly title: string;
  /** Null: the link opens nothing any more. */
  readonly kind: LinkPurpose["kind"] | null;
  readonly form: FormView;
}

/**
 * A link handed to a person. GET shows one button and changes nothing, because mail scanners open links; its POST spends the link.
 * The address carries the secret, so it is never sent on as a referrer.
 */
export const handler = define.handlers({
  async GET(ctx) {
    ctx.state.ownHeaders["referrer-policy"] = "no-referrer";
    const link = await getLiveLink(ctx.state.deps.store, ctx.params.token!);
    return link === null ? dead(ctx) : show(ctx, link.value.purpose.kind, BLANK, 200);
  },

  async POST(ctx) {
    ctx.state.ownHeaders["referrer-policy"] = "no-referrer";
    const link = await getLiveLink(ctx.state.deps.store, ctx.params.token!);
    if (link === null) return dead(ctx);
    const opened = await open(ctx.state, link);
    if (opened === null) return dead(ctx);
    if ("errors" in opened) return show(ctx, link.value.purpose.kind, opened, 422);
    return startSession(opened, homeOf(opened.session.viewer));
  },
});

const BLANK = freshForm(Object.fromEntries(
  Object.entries(BLANK_ORGANISATION).map(([name, value]) => [`organisation.${name}`, value]),
));

function show({ state }: RequestContext, kind: LinkData["kind"], form: FormView, status: number) {
  const { site } = state.words;
  const title = kind === null ? site.linkDead : site.linkTitle[kind];
  return page<LinkData>({ title, kind, form }, { status, headers: { "cache-control": "no-store" } });
}

function dead(ctx: RequestContext) {
  return show(ctx, null, BLANK, 410);
}

/** Spends a link: the session that it opens, the form to correct first, or null when somebody was faster. */
async function open(state: State, link: Loaded<Link>): Promise<OpenedSession | OpenedLink | FormView | null> {
  const { deps: { store }, form, lang } = state;
  switch (link.value.purpose.kind) {
    case "founding": {
      const parsed = parseForm(foundingForm, form);
      if (!parsed.ok) return refusedForm(state, parsed.values, parsed.errors);
      const { organisation, person: { password, ...person } } = parsed.value;
      const passwordHash = await hashPassword(password);
      return await foundPlatform(store, link, { organisation, person: { ...person, lang, passwordHash } });
    }
    case "set_up": {
      const parsed = parseForm(z.strictObject({ password: newPassword }), form);
      if (!parsed.ok) return refusedForm(state, parsed.values, parsed.errors);
      const passwordHash = await hashPassword(parsed.value.password);
      return await spendSetUpLink(store, link, passwordHash, (user) => userViewer(store.kv, user));
    }
    default:
      return await spendLink(store, link, lang);
  }
}

export default define.page<typeof handler>(({ state, url, data }) => {
  const { lang, words: { site } } = state;
  const { title, kind, form } = data as LinkData;
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
        {kind && (
          <>
            <ErrorSummary lang={lang} errors={locatedErrors(form.errors, (name) => placeInFounding(state, name))} />
            <Form action={url.pathname} csrf={state.session?.csrf}>
              {founding && <FoundingFields state={state} form={form} />}
              {kind === "set_up" && <NewPasswordField lang={lang} site={site} name="password" form={form} />}
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
