import { HttpError, page } from "fresh";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import type { FieldErrors } from "../../../domain/forms/form_error.ts";
import { parseForm, typedValues } from "../../../domain/forms/form.ts";
import { apiKeysWords } from "../../../domain/i18n/api_keys/api_keys_words.ts";
import { createApiKey } from "../../../kv/identity/api_keys.ts";
import { type FormView, freshForm, refusedForm } from "../../(_lib)/form_answer.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../(_lib)/state.ts";
import { KeyForm } from "./(_components)/KeyForm.tsx";
import { ShownKey } from "./(_components)/ShownKey.tsx";
import { keyForm } from "./(_lib)/key_form.ts";

interface NewKeyData {
  readonly title: string;
  /** The form to fill, or the key that was made; its text is null when it was shown before. */
  readonly outcome: { readonly form: FormView } | { readonly name: string; readonly text: string | null };
}

/** Makes a key. The answer is the page itself: it shows what nothing stores, so it cannot be asked for again. */
export const handler = define.handlers({
  GET: (ctx) => ask(ctx, freshForm({ days: "90" }), 200),

  async POST(ctx) {
    const { state } = ctx;
    const parsed = parseForm(keyForm, state.form);
    if (!parsed.ok) return ask(ctx, refused(ctx, parsed.values, parsed.errors), 422);
    const made = await createApiKey(state.deps.store, viewerOf(ctx), parsed.value, operationOf(ctx));
    if (made.ok) {
      const outcome = { name: parsed.value.name, text: made.value.text };
      return page<NewKeyData>({ title: apiKeysWords(state.lang).shownTitle, outcome }, {
        headers: { "cache-control": "no-store" },
      });
    }
    if (made.refusal === "operation_reused") throw new HttpError(409);
    return ask(ctx, refused(ctx, typedValues(state.form), { scopes: { code: "not_in_list" } }), 422);
  },
});

/** The form again; what the ticks lack is said in their own words. */
function refused({ state }: RequestContext, values: Readonly<Record<string, string>>, errors: FieldErrors): FormView {
  const form = refusedForm(state, values, errors);
  const message = apiKeysWords(state.lang).scopesMissing;
  return { ...form, errors: form.errors.map((error) => error.name === "scopes" ? { ...error, message } : error) };
}

function ask({ state }: RequestContext, form: FormView, status: number) {
  return page<NewKeyData>({ title: apiKeysWords(state.lang).create, outcome: { form } }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, outcome } = data as NewKeyData;
  const { lang } = state;
  const crumbs = [
    { href: "/account", word: state.words.nav.account },
    { href: "/account/api-keys", word: apiKeysWords(lang).title },
  ];
  return (
    <PortalShell state={state} url={url}>
      <PageHead lang={lang} title={title} crumbs={crumbs} />
      {"form" in outcome
        ? <KeyForm state={state} form={outcome.form} />
        : <ShownKey lang={lang} publicUrl={state.deps.publicUrl} name={outcome.name} text={outcome.text} />}
    </PortalShell>
  );
});
