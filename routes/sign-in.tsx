import { page } from "fresh";
import { z } from "zod";
import { ErrorSummary } from "../components/form/ErrorSummary.tsx";
import { FormActions } from "../components/form/FormActions.tsx";
import { HiddenField } from "../components/form/HiddenField.tsx";
import { TextField } from "../components/form/TextField.tsx";
import { Button } from "../components/layout/Button.tsx";
import { Form } from "../components/layout/Form.tsx";
import { LinkButton } from "../components/layout/LinkButton.tsx";
import { Notice } from "../components/layout/Notice.tsx";
import { PublicShell } from "../components/layout/PublicShell.tsx";
import { accountWords } from "../domain/i18n/account/account_words.ts";
import { passkeysWords } from "../domain/i18n/passkeys/passkeys_words.ts";
import { signUpWords } from "../domain/i18n/sign_up/sign_up_words.ts";
import { singleSignOnWords } from "../domain/i18n/single_sign_on/single_sign_on_words.ts";
import { PasskeyButton } from "../islands/PasskeyButton.tsx";
import { NOBODY_HASH, verifyPassword } from "../jobs/ports/password/argon2id.ts";
import { tryAgain } from "../kv/identity/tries.ts";
import { getUserByEmail } from "../kv/identity/users.ts";
import { addressOf } from "./(_lib)/address_of.ts";
import { homeOf } from "./(_lib)/home_of.ts";
import { passFirstFactor } from "./(_lib)/sign_in/pass_first_factor.ts";
import { define, type RequestContext } from "./(_lib)/state.ts";

/** Sign-in fields are compared, not stored: anything longer than this is no address and no password. */
const SignIn = z.object({ email: z.string().min(1).max(254), password: z.string().min(1).max(200) });

type Fault = "failed" | "tries";

export const handler = define.handlers({
  GET(ctx) {
    if (ctx.state.session !== null) {
      return new Response(null, { status: 303, headers: { location: homeOf(ctx.state.session.viewer) } });
    }
    return page({
      title: ctx.state.words.site.signIn,
      next: ctx.url.searchParams.get("next"),
      done: ctx.url.searchParams.get("done"),
    });
  },

  async POST(ctx) {
    const { form, deps: { store } } = ctx.state;
    const parsed = SignIn.safeParse(Object.fromEntries(form));
    if (!parsed.success) return again(ctx, "failed");
    const { email, password } = parsed.data;
    const [account, address] = await Promise.all([
      tryAgain(store, "account", email.trim().toLowerCase()),
      tryAgain(store, "address", addressOf(ctx)),
    ]);
    if (!account || !address) return again(ctx, "tries");
    const user = await getUserByEmail(store.kv, email);
    // An unknown account costs the same as a wrong password, so that time tells nobody who has an account.
    const right = await verifyPassword(password, user?.value.passwordHash ?? NOBODY_HASH);
    const passed = right && user ? await passFirstFactor(ctx, user.value, form.get("next")) : null;
    return passed ?? again(ctx, "failed");
  },
});

function again({ state }: RequestContext, fault: Fault) {
  const email = state.form.get("email");
  const next = state.form.get("next");
  return page({
    title: state.words.site.signIn,
    fault,
    email: typeof email === "string" ? email : "",
    next: typeof next === "string" ? next : null,
  }, { status: fault === "tries" ? 429 : 422 });
}

interface SignInData {
  readonly fault?: Fault;
  readonly email?: string;
  readonly next?: string | null;
  readonly done?: string | null;
}

export default define.page<typeof handler>(({ state, url, data }) => {
  const { site } = state.words;
  const passkeys = passkeysWords(state.lang);
  const { fault, email, next, done } = data as SignInData;
  const message = fault === "tries" ? site.tooManyTries : site.signInFailed;
  return (
    <PublicShell lang={state.lang} path={url.pathname}>
      <div class="narrow">
        <h1>{site.signIn}</h1>
        {done === "signed-out" && <Notice tone="go" announce>{site.signedOut}</Notice>}
        {fault && <ErrorSummary lang={state.lang} errors={[{ name: "email", message }]} />}
        <Form action="/sign-in">
          {next && <HiddenField name="next" value={next} />}
          <TextField
            lang={state.lang}
            name="email"
            type="email"
            label={site.email}
            value={email}
            autocomplete="username"
            error={fault && message}
          />
          <TextField lang={state.lang} name="password" type="password" label={site.password} autocomplete="current-password" />
          <FormActions>
            <Button kind="primary">{site.signIn}</Button>
            <LinkButton href="/password-reset" kind="quiet">{accountWords(state.lang).reset.link}</LinkButton>
          </FormActions>
        </Form>
        <div class="actions">
          <LinkButton href={`/sign-in/single-sign-on${next ? `?next=${encodeURIComponent(next)}` : ""}`} icon="building-2">
            {singleSignOnWords(state.lang).signIn}
          </LinkButton>
        </div>
        <PasskeyButton
          ceremony="sign_in"
          options="/sign-in/passkey/options"
          action="/sign-in/passkey"
          hidden={next ? { next } : {}}
          words={{ button: passkeys.signIn, cancelled: passkeys.cancelled }}
        />
        <p>
          <a href="/sign-up">{signUpWords(state.lang).title}</a>
        </p>
      </div>
    </PublicShell>
  );
});
