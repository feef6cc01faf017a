import { page } from "fresh";
import { ErrorSummary } from "../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../components/form/FormActions.tsx";
import { Button } from "../../components/layout/Button.tsx";
import { Form } from "../../components/layout/Form.tsx";
import { PageHead } from "../../components/layout/PageHead.tsx";
import { PublicShell } from "../../components/layout/PublicShell.tsx";
import type { SignUp } from "../../domain/identity/sign_up.ts";
import type { Link, LinkPurpose } from "../../domain/identity/types.ts";
import type { Loaded } from "../../kv/commit.ts";
import { type OpenInvitation, openInvitation } from "../../kv/identity/accept_invitation.ts";
import { openSignUp } from "../../kv/identity/confirm_sign_up.ts";
import { getLink, isLive } from "../../kv/identity/links.ts";
import { type FormView, freshForm } from "../(_lib)/form_answer.ts";
import { locatedErrors } from "../(_lib)/located_errors.ts";
import { BLANK_ORGANISATION } from "../(_lib)/organisations/OrganisationFields.tsx";
import { define, type RequestContext } from "../(_lib)/state.ts";
import { type Dead, DeadLink, deadTitle } from "./(_components)/DeadLink.tsx";
import { FoundingFields, placeInFounding } from "./(_components)/FoundingFields.tsx";
import { Invitation } from "./(_components)/Invitation.tsx";
import { NewPasswordField } from "./(_components)/NewPasswordField.tsx";
import { SignUpToConfirm } from "./(_components)/SignUpToConfirm.tsx";
import { spend } from "./(_lib)/spend.ts";

/** What a live link opens, besides itself: what its invitation invites to, or what its sign-up would create. */
interface Opened {
  readonly link: Loaded<Link>;
  readonly invitation?: OpenInvitation;
  readonly signUp?: SignUp;
}

interface LinkData {
  readonly title: string;
  /** What the link is for, or why it opens nothing. */
  readonly shown: { readonly kind: LinkPurpose["kind"]; readonly opened: Omit<Opened, "link"> } | Dead;
  readonly form: FormView;
}

/**
 * A link handed to a person. GET shows one button and changes nothing, because mail scanners open links; its POST spends the link.
 * The address carries the secret, so it is never sent on as a referrer.
 */
export const handler = define.handlers({
  async GET(ctx) {
    const opened = await openLink(ctx);
    if ("why" in opened) return dead(ctx, opened);
    const { invitation } = opened;
    return show(ctx, opened, invitation ? freshForm({ name: invitation.invitation.value.name }) : BLANK, 200);
  },

  async POST(ctx) {
    const opened = await openLink(ctx);
    if ("why" in opened) return dead(ctx, opened);
    const answer = await spend(ctx, opened.link, opened.invitation ?? null);
    if (answer instanceof Response) return answer;
    if (answer !== null) return show(ctx, opened, answer, 422);
    // Somebody was faster: what is left of it says what stands in the way now.
    const left = await openLink(ctx);
    return dead(ctx, "why" in left ? left : { why: "over", isSignUp: false });
  },
});

/** What the link of the address opens, or why it opens nothing. */
async function openLink({ state, params }: RequestContext): Promise<Opened | Dead> {
  state.ownHeaders["referrer-policy"] = "no-referrer";
  const { store } = state.deps;
  const link = await getLink(store, params.token!);
  const kind = link?.value.purpose.kind;
  const over: Dead = { why: "over", isSignUp: kind === "sign_up" };
  if (link === null || !isLive(link.value, store.now())) return over;
  if (kind === "invitation") {
    const invitation = await openInvitation(store, link.value);
    return invitation === null ? over : { link, invitation };
  }
  if (kind !== "sign_up") return { link };
  const open = await openSignUp(store, link.value);
  if (open === null) return over;
  const { obstacle, signUp: { value: signUp } } = open;
  if (obstacle === null) return { link, signUp };
  return { why: obstacle, facts: { siret: signUp.organisation.siret, email: signUp.person.email } };
}

const BLANK = freshForm(Object.fromEntries(
  Object.entries(BLANK_ORGANISATION).map(([name, value]) => [`organisation.${name}`, value]),
));

function show({ state }: RequestContext, { link, ...opened }: Opened, form: FormView, status: number) {
  const { kind } = link.value.purpose;
  return secret({ title: state.words.site.linkTitle[kind], shown: { kind, opened }, form }, status);
}

function dead({ state }: RequestContext, why: Dead) {
  return secret({ title: deadTitle(state, why), shown: why, form: BLANK }, 410);
}

function secret(data: LinkData, status: number) {
  return page<LinkData>(data, { status, headers: { "cache-control": "no-store" } });
}

export default define.page<typeof handler>(({ state, url, data }) => {
  const { lang, words: { site }, session } = state;
  const { title, shown, form } = data as LinkData;
  if ("why" in shown) {
    return (
      <PublicShell lang={lang} path={url.pathname} csrf={session?.csrf}>
        <div class="narrow">
          <h1>{title}</h1>
          <DeadLink state={state} dead={shown} />
        </div>
      </PublicShell>
    );
  }
  const { kind, opened: { invitation, signUp } } = shown;
  const founding = kind === "founding";
  const choosesPassword = kind === "set_up" || kind === "password_reset" || kind === "sign_up";
  const text = site.linkText[kind];
  return (
    <PublicShell lang={lang} path={url.pathname} csrf={session?.csrf}>
      <div class={founding ? "" : "narrow"}>
        {founding ? <PageHead lang={lang} title={title} lead={text} /> : (
          <>
            <h1>{title}</h1>
            <p>{text}</p>
          </>
        )}
        {invitation ? <Invitation state={state} path={url.pathname} opened={invitation} form={form} /> : (
          <>
            <ErrorSummary lang={lang} errors={locatedErrors(form.errors, (name) => placeInFounding(state, name))} />
            {signUp && <SignUpToConfirm state={state} signUp={signUp} />}
            <Form action={url.pathname} csrf={session?.csrf}>
              {founding && <FoundingFields state={state} form={form} />}
              {choosesPassword && <NewPasswordField lang={lang} site={site} name="password" form={form} />}
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
