import { page } from "fresh";
import { ErrorSummary } from "../components/form/ErrorSummary.tsx";
import { FormActions } from "../components/form/FormActions.tsx";
import { Button } from "../components/layout/Button.tsx";
import { Form } from "../components/layout/Form.tsx";
import { LinkButton } from "../components/layout/LinkButton.tsx";
import { PageHead } from "../components/layout/PageHead.tsx";
import { PublicShell } from "../components/layout/PublicShell.tsx";
import { signUpForm } from "../domain/directory/sign_up_form.ts";
import { parseForm, typedValues } from "../domain/forms/form.ts";
import { signUpWords } from "../domain/i18n/sign_up/sign_up_words.ts";
import { isPlatformFounded } from "../kv/directory/organisations.ts";
import { requestSignUp } from "../kv/identity/sign_up.ts";
import { tryAgain } from "../kv/identity/tries.ts";
import { addressOf, originOf } from "./(_lib)/address_of.ts";
import { seeOther } from "./(_lib)/answers.ts";
import { COOKIES, setCookie } from "./(_lib)/cookies.ts";
import { type FormView, freshForm, refusedForm } from "./(_lib)/form_answer.ts";
import { locatedErrors } from "./(_lib)/located_errors.ts";
import { BLANK_ORGANISATION } from "./(_lib)/organisations/OrganisationFields.tsx";
import { define, type RequestContext } from "./(_lib)/state.ts";
import { placeInSignUp, SignUpFields } from "./sign-up/(_components)/SignUpFields.tsx";

/** How long the page after this one knows where the mail went. */
const SENT_SECONDS = 15 * 60;

interface SignUpData {
  readonly title: string;
  /** Null: nobody runs the platform yet. */
  readonly form: FormView | null;
}

/**
 * Where a firm signs up by itself. Nothing exists before the link of the mail is answered, and the answer here is the same, as fast, whether the address
 * or the firm is known or not: the mail alone says so, to who reads it.
 */
export const handler = define.handlers({
  async GET(ctx) {
    if (!await isPlatformFounded(ctx.state.deps.store.kv)) return closed(ctx);
    const firm = Object.entries(BLANK_ORGANISATION).map(([name, value]) => [`organisation.${name}`, value]);
    return show(ctx, freshForm({ ...Object.fromEntries(firm), "person.lang": ctx.state.lang }), 200);
  },

  async POST(ctx) {
    const { form, deps: { store }, lang } = ctx.state;
    if (!await isPlatformFounded(store.kv)) return closed(ctx);
    const parsed = parseForm(signUpForm, form);
    if (!parsed.ok) return show(ctx, refusedForm(ctx.state, parsed.values, parsed.errors), 422);
    if (!await tryAgain(store, "signUpAddress", addressOf(ctx))) {
      const errors = [{ message: signUpWords(lang).tooManyTries }];
      return show(ctx, { ...freshForm(typedValues(form)), errors }, 429);
    }
    await requestSignUp(store, parsed.value, originOf(ctx));
    const response = seeOther("/sign-up/sent");
    setCookie(response.headers, COOKIES.signUp, parsed.value.person.email, SENT_SECONDS);
    return response;
  },
});

function show({ state }: RequestContext, form: FormView, status: number) {
  return page<SignUpData>({ title: signUpWords(state.lang).title, form }, { status });
}

function closed({ state }: RequestContext) {
  return page<SignUpData>({ title: signUpWords(state.lang).closedTitle, form: null }, { status: 404 });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, form } = data as SignUpData;
  const { lang, words: { site }, session } = state;
  const words = signUpWords(lang);
  return (
    <PublicShell lang={lang} path={url.pathname} csrf={session?.csrf} door={{ href: "/sign-in", word: site.signIn }}>
      <PageHead lang={lang} title={title} lead={form === null ? words.closedText : words.lead} />
      {form === null ? <LinkButton href="/">{site.backHome}</LinkButton> : (
        <>
          <ErrorSummary lang={lang} errors={locatedErrors(form.errors, (name) => placeInSignUp(state, name))} />
          <Form action="/sign-up" csrf={session?.csrf} operationId={form.operationId}>
            <SignUpFields state={state} form={form} />
            <FormActions>
              <Button kind="primary" size="big">{words.ask}</Button>
            </FormActions>
          </Form>
        </>
      )}
    </PublicShell>
  );
});
