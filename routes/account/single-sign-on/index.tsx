import { page } from "fresh";
import { CheckboxField } from "../../../components/form/CheckboxField.tsx";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { TextAreaField } from "../../../components/form/TextAreaField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { parseForm } from "../../../domain/forms/form.ts";
import { singleSignOnWords } from "../../../domain/i18n/single_sign_on/single_sign_on_words.ts";
import type { SingleSignOn } from "../../../domain/identity/single_sign_on.ts";
import { type SingleSignOnFields, singleSignOnForm } from "../../../domain/identity/single_sign_on_form.ts";
import { ProviderFault } from "../../../jobs/ports/single_sign_on/single_sign_on.ts";
import { getSingleSignOn, setSingleSignOn } from "../../../kv/identity/single_sign_on.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { errorOf, type FormView, freshForm, refusedForm } from "../../(_lib)/form_answer.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { DomainTable } from "../../(_lib)/sign_in/DomainTable.tsx";
import { returnAddress } from "../../(_lib)/sign_in/provider_of.ts";
import { define, type RequestContext, type State, viewerOf } from "../../(_lib)/state.ts";
import { AccountHead } from "../(_components)/AccountHead.tsx";

interface SettingsData {
  readonly title: string;
  readonly settings: SingleSignOn | null;
  readonly form: FormView;
}

/** How the people of the viewer's organisation sign in with their firm's own account. */
export const handler = define.handlers({
  async GET(ctx) {
    const settings = await settingsOf(ctx);
    return show(ctx.state, settings, freshForm(settings ? valuesOf(settings) : {}), 200);
  },

  async POST(ctx) {
    const { state } = ctx;
    const { store, ports } = state.deps;
    const parsed = parseForm(singleSignOnForm, state.form);
    if (!parsed.ok) return show(state, await settingsOf(ctx), refusedForm(state, parsed.values, parsed.errors), 422);
    const again = async (name: string, message: string) => {
      const { clientSecret: _secret, ...values } = Object.fromEntries(state.form) as Record<string, string>;
      return show(state, await settingsOf(ctx), { ...freshForm(values), errors: [{ name, message }] }, 422);
    };
    const words = singleSignOnWords(state.lang);
    if (!await answers(state, parsed.value)) return await again("issuer", words.unreachable);
    const set = await setSingleSignOn(store, ports.secrets, viewerOf(ctx), parsed.value);
    return set.ok ? seeOther("/account/single-sign-on?done=saved") : await again("clientSecret", words.secretMissing);
  },
});

/** Whether a provider answers at the issuer's address. */
async function answers({ deps: { ports, publicUrl } }: State, { issuer, clientId }: SingleSignOnFields): Promise<boolean> {
  try {
    await ports.singleSignOn.depart({ issuer, clientId, clientSecret: "" }, returnAddress(publicUrl));
    return true;
  } catch (error) {
    if (error instanceof ProviderFault) return false;
    throw error;
  }
}

async function settingsOf(ctx: RequestContext): Promise<SingleSignOn | null> {
  return (await getSingleSignOn(ctx.state.deps.store.kv, viewerOf(ctx).orgId))?.value ?? null;
}

function valuesOf({ issuer, clientId, domains, compulsory }: SingleSignOn): Record<string, string> {
  return { issuer, clientId, domains: domains.map(({ name }) => name).join("\n"), ...compulsory && { compulsory: "on" } };
}

function show({ lang }: State, settings: SingleSignOn | null, form: FormView, status: number) {
  return page<SettingsData>({ title: singleSignOnWords(lang).title, settings, form }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, settings, form } = data as SettingsData;
  const { lang } = state;
  const words = singleSignOnWords(lang);
  const field = (name: "issuer" | "clientId" | "clientSecret" | "domains") => ({
    lang,
    name,
    label: words[name],
    error: errorOf(form, name),
  });
  return (
    <PortalShell state={state} url={url}>
      <AccountHead lang={lang} title={title} lead={words.lead} />
      <ErrorSummary lang={lang} errors={form.errors} />
      {settings && (
        <Section id="domains" title={words.domainsTitle} plain>
          <DomainTable lang={lang} domains={settings.domains} />
        </Section>
      )}
      <Section id="callback" title={words.callback}>
        <code>{returnAddress(state.deps.publicUrl)}</code>
      </Section>
      <Section id="settings" title={words.settings} plain>
        <Form action="/account/single-sign-on" csrf={state.session?.csrf} operationId={form.operationId}>
          <TextField {...field("issuer")} type="url" hint={words.issuerHint} value={form.values.issuer} autocomplete="off" />
          <TextField {...field("clientId")} value={form.values.clientId} autocomplete="off" />
          <TextField
            {...field("clientSecret")}
            type="password"
            hint={settings ? words.secretKept : words.secretHint}
            optional={settings !== null}
            autocomplete="off"
          />
          <TextAreaField {...field("domains")} hint={words.domainsHint} value={form.values.domains} />
          <CheckboxField
            lang={lang}
            name="compulsory"
            label={words.compulsory}
            hint={words.compulsoryHint}
            checked={form.values.compulsory !== undefined}
          />
          <FormActions>
            <Button kind="primary">{words.save}</Button>
            {settings && (
              <LinkButton href="/account/single-sign-on/removal" kind="quiet" icon="trash-2">{words.remove}</LinkButton>
            )}
          </FormActions>
        </Form>
      </Section>
    </PortalShell>
  );
});
