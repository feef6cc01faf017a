import { HttpError, page } from "fresh";
import { z } from "zod";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { EmptyState } from "../../../components/layout/EmptyState.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { Status } from "../../../components/status/Status.tsx";
import { type Column, Table } from "../../../components/table/Table.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { text } from "../../../domain/forms/fields.ts";
import { parseForm } from "../../../domain/forms/form.ts";
import { directoryWords } from "../../../domain/i18n/directory/directory_words.ts";
import { driverPinWords } from "../../../domain/i18n/driver_pin/driver_pin_words.ts";
import { may } from "../../../domain/rights/policy.ts";
import { addPhone, listPhones, PHONE_LINK_MS, type PhoneRow } from "../../../kv/identity/shared_phones.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { errorOf, type FormView, freshForm, refusedForm } from "../../(_lib)/form_answer.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, type State, viewerOf } from "../../(_lib)/state.ts";

const NAME_LENGTH = 60;
const phoneForm = z.strictObject({ name: text(NAME_LENGTH) });

interface PhonesData {
  readonly title: string;
  readonly phones: readonly PhoneRow[];
  readonly now: number;
  readonly form: FormView;
  /** The link that enrols the phone which was just added, known now and never again. */
  readonly link: string | null;
}

/** The phones that the carrier's drivers share. POST adds one, and its answer shows the link that enrols it. */
export const handler = define.handlers({
  GET: (ctx) => show(ctx, freshForm(), 200),

  async POST(ctx) {
    const { state } = ctx;
    const { store, publicUrl } = state.deps;
    const parsed = parseForm(phoneForm, state.form);
    if (!parsed.ok) return await show(ctx, refusedForm(state, parsed.values, parsed.errors), 422);
    const added = await addPhone(store, viewerOf(ctx), parsed.value.name, operationOf(ctx));
    if (!added.ok) throw new HttpError(409);
    if (added.value === null) return seeOther("/directory/phones?done=saved");
    return await show(ctx, freshForm(), 201, `${publicUrl}/driver/pin/enrolment/${added.value}`);
  },
});

async function show(ctx: RequestContext, form: FormView, status: number, link: string | null = null) {
  const { lang, deps: { store } } = ctx.state;
  const phones = await listPhones(store.kv, viewerOf(ctx).orgId);
  const data = { title: driverPinWords(lang).phonesTitle, phones, now: store.now(), form, link };
  return page<PhonesData>(data, { status, ...link !== null && { headers: { "cache-control": "no-store" } } });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, phones, now, form, link } = data as PhonesData;
  const { lang } = state;
  const words = driverPinWords(lang);
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={lang}
        title={title}
        lead={words.phonesLead}
        crumbs={[{ href: "/directory/drivers", word: directoryWords(lang).drivers.title }]}
      />
      <ErrorSummary lang={lang} errors={form.errors} />
      {link !== null && <ShownLink state={state} link={link} until={now + PHONE_LINK_MS} />}
      {phones.length === 0
        ? <EmptyState icon="smartphone" title={words.phonesEmpty}>{words.phonesEmptyText}</EmptyState>
        : <Phones state={state} phones={phones} now={now} />}
      {may(viewerOf({ state }), "directory.write") && (
        <Section id="add" title={words.add}>
          <Form action="/directory/phones" csrf={state.session?.csrf} operationId={form.operationId}>
            <TextField
              lang={lang}
              name="name"
              label={words.phoneName}
              hint={words.phoneNameHint}
              value={form.values.name}
              maxlength={NAME_LENGTH}
              autocomplete="off"
              error={errorOf(form, "name")}
            />
            <FormActions>
              <Button kind="primary">{words.addPhone}</Button>
            </FormActions>
          </Form>
        </Section>
      )}
    </PortalShell>
  );
});

function ShownLink({ state, link, until }: { readonly state: State; readonly link: string; readonly until: number }) {
  const words = driverPinWords(state.lang);
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  return (
    <Section id="link" title={words.linkReady}>
      <div class="stack form">
        <Notice tone="go" announce>{words.linkOnce(formats.dateTime(until))}</Notice>
        <TextField lang={state.lang} name="address" label={words.linkAddress} value={link} autocomplete="off" code />
      </div>
    </Section>
  );
}

function Phones(
  { state, phones, now }: { readonly state: State; readonly phones: readonly PhoneRow[]; readonly now: number },
) {
  const words = driverPinWords(state.lang);
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  const columns: Column<PhoneRow>[] = [
    { head: words.phoneName, cell: ({ name }) => name },
    { head: words.createdAt, kind: "time", cell: ({ createdAt }) => formats.dateTime(createdAt) },
    {
      head: words.state,
      cell({ enrolledAt, linkExpiresAt }) {
        if (enrolledAt !== undefined) return <Status tone="done" word={words.enrolled} />;
        return linkExpiresAt > now
          ? <Status tone="waiting" word={words.waiting} />
          : <Status tone="stopped" word={words.expired} />;
      },
    },
  ];
  const withdrawal: Column<PhoneRow> = {
    head: words.withdraw,
    kind: "action",
    cell: ({ id }) => (
      <LinkButton href={`/directory/phones/${id}/revocation`} kind="quiet" size="small" icon="ban">{words.withdraw}</LinkButton>
    ),
  };
  const mayWrite = may(viewerOf({ state }), "directory.write");
  return <Table caption={words.phonesTitle} rows={phones} columns={mayWrite ? [...columns, withdrawal] : columns} />;
}
