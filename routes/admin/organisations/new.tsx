import { HttpError, page } from "fresh";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { Fieldset } from "../../../components/form/Fieldset.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { RadioGroup } from "../../../components/form/RadioGroup.tsx";
import { SelectField } from "../../../components/form/SelectField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { CLIENT_KINDS, organisationForm } from "../../../domain/directory/organisation_form.ts";
import { parseForm, typedValues } from "../../../domain/forms/form.ts";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { COUNTRIES } from "../../../domain/identifiers/country.ts";
import { createOrganisation } from "../../../kv/directory/create_organisation.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { errorOf, type FormView, freshForm, refusedForm } from "../../(_lib)/form_answer.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../(_lib)/state.ts";

interface NewOrganisationData {
  readonly title: string;
  readonly form: FormView;
}

export const handler = define.handlers({
  GET: (ctx) => show(ctx, freshForm({ kind: "shipper", "address.country": "FR", timeZone: "Europe/Paris" }), 200),

  async POST(ctx) {
    const { state } = ctx;
    const parsed = parseForm(organisationForm, state.form);
    if (!parsed.ok) return show(ctx, refusedForm(state, parsed.values, parsed.errors), 422);
    const created = await createOrganisation(state.deps.store, viewerOf(ctx), parsed.value, operationOf(ctx));
    if (created.ok) return seeOther(`/admin/organisations/${created.value}?done=created`);
    if (created.refusal === "operation_reused") throw new HttpError(409);
    const message = adminWords(state.lang).organisations.siretTaken;
    return show(ctx, { ...freshForm(typedValues(state.form)), errors: [{ name: "siret", message }] }, 422);
  },
});

function show({ state }: RequestContext, form: FormView, status: number) {
  return page<NewOrganisationData>({ title: adminWords(state.lang).organisations.create, form }, { status });
}

const TIME_ZONES = ["Europe/Paris", "Europe/Madrid", "Europe/London", "Europe/Brussels", "Europe/Berlin", "Europe/Rome"];

export default define.page<typeof handler>(({ data, state, url }) => {
  const { form } = data as NewOrganisationData;
  const { organisations: words } = adminWords(state.lang);
  const { lang } = state;
  const names = new Intl.DisplayNames(lang, { type: "region" });
  const field = (name: string) => ({ lang, name, value: form.values[name], error: errorOf(form, name) });
  return (
    <PortalShell state={state} url={url}>
      <PageHead lang={lang} title={words.create} crumbs={[{ href: "/admin/organisations", word: words.title }]} />
      <ErrorSummary lang={lang} errors={form.errors} />
      <Form action="/admin/organisations/new" csrf={state.session?.csrf} operationId={form.operationId}>
        <RadioGroup
          {...field("kind")}
          label={words.kind}
          options={CLIENT_KINDS.map((kind) => ({ value: kind, label: state.words.trade.orgKind[kind] }))}
          inline
        />
        <TextField {...field("name")} label={words.name} maxlength={120} autocomplete="off" />
        <TextField {...field("siret")} label={words.siret} hint={words.siretHint} inputmode="numeric" width="medium" code />
        <TextField {...field("vatNumber")} label={words.vatNumber} width="medium" code />
        <Fieldset legend={words.address}>
          <TextField {...field("address.line1")} label={words.line1} maxlength={120} />
          <TextField {...field("address.line2")} label={words.line2} maxlength={120} optional />
          <TextField {...field("address.postcode")} label={words.postcode} width="short" />
          <TextField {...field("address.city")} label={words.city} maxlength={80} />
          <SelectField
            {...field("address.country")}
            label={words.country}
            width="medium"
            options={COUNTRIES.map((code) => ({ value: code, label: names.of(code) ?? code }))}
          />
        </Fieldset>
        <TextField {...field("timeZone")} label={words.timeZone} suggestions={TIME_ZONES} width="medium" />
        <TextField {...field("phone")} label={words.phone} type="tel" width="medium" optional />
        <TextField {...field("email")} label={words.email} type="email" optional />
        <FormActions>
          <Button kind="primary">{words.create}</Button>
        </FormActions>
      </Form>
    </PortalShell>
  );
});
