import { page } from "fresh";
import { z } from "zod";
import { HiddenField } from "../../../components/form/HiddenField.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { PublicShell } from "../../../components/layout/PublicShell.tsx";
import { email, optionalText } from "../../../domain/forms/fields.ts";
import { parseForm } from "../../../domain/forms/form.ts";
import { singleSignOnWords } from "../../../domain/i18n/single_sign_on/single_sign_on_words.ts";
import { SECOND_MS } from "../../../domain/time/instant.ts";
import { type Departure, ProviderFault } from "../../../jobs/ports/single_sign_on/single_sign_on.ts";
import { findSingleSignOn } from "../../../kv/identity/single_sign_on.ts";
import { rememberStart, START_MS } from "../../../kv/identity/single_sign_on_sessions.ts";
import { tryAgain } from "../../../kv/identity/tries.ts";
import { addressOf } from "../../(_lib)/address_of.ts";
import { COOKIES, setCookie } from "../../(_lib)/cookies.ts";
import { type FormView, freshForm, refusedForm } from "../../(_lib)/form_answer.ts";
import { EmailForm } from "../../(_lib)/sign_in/EmailForm.tsx";
import { providerOf, returnAddress } from "../../(_lib)/sign_in/provider_of.ts";
import { define, type RequestContext, type State } from "../../(_lib)/state.ts";

const start = z.strictObject({ email, next: optionalText(2_000) });

interface StartData {
  readonly title: string;
  readonly form: FormView;
  /** Where the browser goes on; null while the address is asked for. */
  readonly departure: string | null;
  /** The firm of somebody who tried another way demands this one. */
  readonly isRequired: boolean;
}

/**
 * Asks for an e-mail address and sends its owner to their firm's identity provider. The domain alone decides, so that nobody learns who has an
 * account. The browser is led on by a header, for a form may post to this site alone, redirects included.
 */
export const handler = define.handlers({
  GET({ state, url: { searchParams } }) {
    const form = freshForm({ next: searchParams.get("next") ?? "" });
    return show(state, form, 200, searchParams.has("required"));
  },

  async POST(ctx) {
    const { state } = ctx;
    const { store } = state.deps;
    const parsed = parseForm(start, state.form);
    if (!parsed.ok) return show(state, refusedForm(state, parsed.values, parsed.errors), 422);
    const again = (message: string, status: number) =>
      show(state, { ...freshForm(parsed.value as Record<string, string>), errors: [{ name: "email", message }] }, status);
    if (!await tryAgain(store, "address", addressOf(ctx))) return again(state.words.site.tooManyTries, 429);
    const departure = await departFor(ctx, parsed.value);
    if (departure === null) return again(singleSignOnWords(state.lang).unknown, 422);
    const { url, verifier } = departure;
    state.ownHeaders.refresh = `0; url=${url}`;
    const headers = new Headers({ "cache-control": "no-store" });
    setCookie(headers, COOKIES.singleSignOn, verifier, START_MS / SECOND_MS);
    const title = singleSignOnWords(state.lang).goOnTitle;
    return page<StartData>({ title, form: freshForm(), departure: url, isRequired: false }, { headers });
  },
});

/** Begins a sign-in at the provider of the firm that `email` belongs to; null when there is none, or when it does not answer. */
async function departFor(
  { state: { deps } }: RequestContext,
  { email, next }: z.output<typeof start>,
): Promise<Departure | null> {
  const settings = await findSingleSignOn(deps.store.kv, email);
  const provider = settings && await providerOf(deps, settings);
  if (!settings || !provider) return null;
  try {
    const departure = await deps.ports.singleSignOn.depart(provider, returnAddress(deps.publicUrl));
    const { state, nonce, verifier } = departure;
    await rememberStart(deps.store, { orgId: settings.orgId, state, nonce, verifier, next: next ?? null });
    return departure;
  } catch (error) {
    if (error instanceof ProviderFault) return null;
    throw error;
  }
}

function show({ lang }: State, form: FormView, status: number, isRequired = false) {
  return page<StartData>({ title: singleSignOnWords(lang).signIn, form, departure: null, isRequired }, { status });
}

export default define.page<typeof handler>(({ data, state }) => {
  const { title, form, departure, isRequired } = data as StartData;
  const { lang } = state;
  const words = singleSignOnWords(lang);
  return (
    <PublicShell lang={lang} path="/sign-in/single-sign-on" csrf={state.session?.csrf}>
      <div class="narrow">
        <h1>{title}</h1>
        {isRequired && <Notice tone="info" announce>{words.required}</Notice>}
        {departure === null
          ? (
            <EmailForm
              state={state}
              action="/sign-in/single-sign-on"
              form={form}
              words={{ text: words.signInText, email: words.email, ask: words.goOn, back: words.withPassword }}
            >
              {form.values.next && <HiddenField name="next" value={form.values.next} />}
            </EmailForm>
          )
          : (
            <>
              <p>{words.goOnText(new URL(departure).hostname)}</p>
              <LinkButton href={departure} kind="primary">{words.goOn}</LinkButton>
            </>
          )}
      </div>
    </PublicShell>
  );
});
