import { HttpError, page } from "fresh";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { RadioGroup } from "../../../components/form/RadioGroup.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { CLIENT_KINDS, organisationForm } from "../../../domain/directory/organisation_form.ts";
import { parseForm, typedValues } from "../../../domain/forms/form.ts";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { createOrganisation } from "../../../kv/directory/create_organisation.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { errorOf, type FormView, freshForm, refusedForm } from "../../(_lib)/form_answer.ts";
import { locatedErrors } from "../../(_lib)/located_errors.ts";
import { BLANK_ORGANISATION, OrganisationFields, organisationLabels } from "../../(_lib)/organisations/OrganisationFields.tsx";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../(_lib)/state.ts";

interface NewOrganisationData {
  readonly title: string;
  readonly form: FormView;
}

export const handler = define.handlers({
  GET: (ctx) => show(ctx, freshForm({ kind: "shipper", ...BLANK_ORGANISATION }), 200),

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

export default define.page<typeof handler>(({ data, state, url }) => {
  const { form } = data as NewOrganisationData;
  const { organisations: words } = adminWords(state.lang);
  const { lang } = state;
  const labels: Readonly<Record<string, string>> = { kind: words.kind, ...organisationLabels(lang) };
  return (
    <PortalShell state={state} url={url}>
      <PageHead lang={lang} title={words.create} crumbs={[{ href: "/admin/organisations", word: words.title }]} />
      <ErrorSummary lang={lang} errors={locatedErrors(form.errors, (name) => [labels[name] ?? []].flat())} />
      <Form action="/admin/organisations/new" csrf={state.session?.csrf} operationId={form.operationId}>
        <RadioGroup
          lang={lang}
          name="kind"
          value={form.values.kind}
          error={errorOf(form, "kind")}
          label={words.kind}
          options={CLIENT_KINDS.map((kind) => ({ value: kind, label: state.words.trade.orgKind[kind] }))}
          inline
        />
        <OrganisationFields lang={lang} form={form} />
        <FormActions>
          <Button kind="primary">{words.create}</Button>
        </FormActions>
      </Form>
    </PortalShell>
  );
});
