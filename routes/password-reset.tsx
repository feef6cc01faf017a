import { page } from "fresh";
import { z } from "zod";
import { LinkButton } from "../components/layout/LinkButton.tsx";
import { PublicShell } from "../components/layout/PublicShell.tsx";
import { email } from "../domain/forms/fields.ts";
import { parseForm, typedValues } from "../domain/forms/form.ts";
import { accountWords } from "../domain/i18n/account/account_words.ts";
import { fill } from "../domain/i18n/fill.ts";
import { requestPasswordReset } from "../kv/identity/password_reset.ts";
import { tryAgain } from "../kv/identity/tries.ts";
import { addressOf } from "./(_lib)/address_of.ts";
import { type FormView, freshForm, refusedForm } from "./(_lib)/form_answer.ts";
import { EmailForm } from "./(_lib)/sign_in/EmailForm.tsx";
import { define, type RequestContext } from "./(_lib)/state.ts";

interface ResetData {
  readonly title: string;
  readonly form: FormView;
  /** Where the link went, if there is an account; null before. */
  readonly sentTo: string | null;
}

/** Where somebody who forgot their password asks for a link. Known and unknown addresses get the same answer, as fast. */
export const handler = define.handlers({
  GET: (ctx) => show(ctx, freshForm(), 200),

  async POST(ctx) {
    const { form, deps: { store }, lang } = ctx.state;
    const parsed = parseForm(z.strictObject({ email }), form);
    if (!parsed.ok) return show(ctx, refusedForm(ctx.state, parsed.values, parsed.errors), 422);
    if (!await tryAgain(store, "resetAddress", addressOf(ctx))) {
      const message = accountWords(lang).reset.tooManyTries;
      return show(ctx, { ...freshForm(typedValues(form)), errors: [{ name: "email", message }] }, 429);
    }
    await requestPasswordReset(store, parsed.value.email);
    return show(ctx, freshForm(), 200, parsed.value.email);
  },
});

function show({ state }: RequestContext, form: FormView, status: number, sentTo: string | null = null) {
  const { title, sentTitle } = accountWords(state.lang).reset;
  return page<ResetData>({ title: sentTo === null ? title : sentTitle, form, sentTo }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, form, sentTo } = data as ResetData;
  const { lang, words: { site }, session } = state;
  const { reset: words, signIn } = accountWords(lang);
  return (
    <PublicShell lang={lang} path={url.pathname} csrf={session?.csrf}>
      <div class="narrow">
        <h1>{title}</h1>
        {sentTo !== null
          ? (
            <>
              <p role="status">{fill(words.sentText, { email: sentTo })}</p>
              <LinkButton href="/sign-in">{signIn.back}</LinkButton>
            </>
          )
          : (
            <EmailForm
              state={state}
              action="/password-reset"
              form={form}
              words={{ text: words.text, email: site.email, ask: words.ask, back: signIn.back }}
            />
          )}
      </div>
    </PublicShell>
  );
});
