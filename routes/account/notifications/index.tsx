import { page } from "fresh";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { CheckboxField } from "../../../components/form/CheckboxField.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { fill } from "../../../domain/i18n/fill.ts";
import { mailsWords } from "../../../domain/i18n/mails/mails_words.ts";
import { notificationsWords } from "../../../domain/i18n/notifications/notifications_words.ts";
import { groupsFor } from "../../../domain/notices/groups.ts";
import { type NoticePreferences, unchosen } from "../../../domain/notices/preferences.ts";
import { parseForm, typedValues } from "../../../domain/forms/form.ts";
import { may } from "../../../domain/rights/policy.ts";
import { textsDrivers } from "../../../kv/driver_news/driver_texts.ts";
import { getPhoneNumber } from "../../../kv/identity/phone_numbers.ts";
import { mayRecordOpens } from "../../../kv/mails/mail_opens.ts";
import { choosePreferences, getPreferences } from "../../../kv/notices/preferences.ts";
import { listDevices } from "../../../kv/push/push_devices.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { type FormView, freshForm, refusedForm } from "../../(_lib)/form_answer.ts";
import { newOperationId } from "../../(_lib)/operation_id.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, type RequestContext, type State, viewerOf } from "../../(_lib)/state.ts";
import { AccountHead } from "../(_components)/AccountHead.tsx";
import { ChannelTable } from "./(_lib)/ChannelTable.tsx";
import { chosenBy, notificationsForm, quietFault, valuesOf } from "./(_lib)/notifications_form.ts";
import { DriverTexts } from "./(_lib)/DriverTexts.tsx";
import { TimeFields } from "./(_lib)/TimeFields.tsx";

interface NotificationsData {
  readonly title: string;
  readonly form: FormView;
  /** Where texts go; null without a number. */
  readonly phone: string | null;
  readonly deviceCount: number;
  /** Whether the organisation lets opened mails be recorded; null for whom it is not to say. */
  readonly opens: boolean | null;
  /** Whether the carrier has its drivers texted; null for whom it is not to say. */
  readonly driverTexts: boolean | null;
}

/** Of what a person is told, by which channel and when; for whoever runs the organisation, whether opened mails are recorded and drivers texted. */
export const handler = define.handlers({
  async GET(ctx) {
    return show(ctx, freshForm(shownValues(ctx, await ownPreferences(ctx))), 200);
  },

  async POST(ctx) {
    const { state } = ctx;
    const viewer = viewerOf(ctx);
    const words = notificationsWords(state.lang);
    const parsed = parseForm(notificationsForm, state.form);
    if (!parsed.ok) return show(ctx, refusedForm(state, parsed.values, parsed.errors), 422);
    const typed = typedValues(state.form);
    const before = await ownPreferences(ctx);
    const chosen = chosenBy(parsed.value, before, groupsFor(viewer.orgKind, viewer.role));
    const fault = quietFault(chosen);
    if (fault !== null) {
      const name = fault === "noDay" ? "days.d1" : "to";
      return show(ctx, { ...freshForm(typed), errors: [{ name, message: words[fault] }] }, 422);
    }
    if (!await choosePreferences(state.deps.store, viewer.id, parsed.value.revision, chosen)) {
      const values = { ...typed, revision: String(before.revision) };
      return show(ctx, { ...freshForm(values), errors: [{ message: words.changedMeanwhile }] }, 409);
    }
    return seeOther("/account/notifications?done=saved");
  },
});

async function ownPreferences(ctx: RequestContext): Promise<NoticePreferences> {
  const { id, timeZone } = viewerOf(ctx);
  return (await getPreferences(ctx.state.deps.store.kv, id))?.value ?? unchosen(id, timeZone);
}

function shownValues(ctx: RequestContext, preferences: NoticePreferences): Record<string, string> {
  const { role, orgKind } = viewerOf(ctx);
  return valuesOf(preferences, role, groupsFor(orgKind, role));
}

async function show(ctx: RequestContext, form: FormView, status: number) {
  const { lang, deps: { store: { kv } } } = ctx.state;
  const viewer = viewerOf(ctx);
  const runsFirm = may(viewer, "members.manage");
  const [phone, devices, opens, driverTexts] = await Promise.all([
    getPhoneNumber(kv, viewer.id),
    listDevices(kv, viewer.id),
    runsFirm ? mayRecordOpens(kv, viewer.orgId) : null,
    runsFirm && viewer.orgKind === "carrier" ? textsDrivers(kv, viewer.orgId) : null,
  ]);
  return page<NotificationsData>({
    title: notificationsWords(lang).title,
    form,
    phone: phone?.number ?? null,
    deviceCount: devices.length,
    opens,
    driverTexts,
  }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, form, phone, deviceCount, opens, driverTexts } = data as NotificationsData;
  const { lang, session } = state;
  const words = notificationsWords(lang);
  const { orgKind, role } = viewerOf({ state });
  const language = new Intl.DisplayNames(lang, { type: "language" }).of(lang) ?? lang;
  return (
    <PortalShell state={state} url={url}>
      <AccountHead lang={lang} title={title} lead={words.lead} />
      <ErrorSummary lang={lang} errors={form.errors} />
      <Form action="/account/notifications" csrf={session?.csrf} operationId={form.operationId}>
        <Section id="channels" title={words.table} lead={words.portal} plain>
          <ChannelTable lang={lang} groups={groupsFor(orgKind, role)} values={form.values} />
          <ul class="hints">
            <li>{words.security}</li>
            <li>
              {phone === null ? words.noPhone : words.phone(phone)}{" "}
              <a href="/account/phone">{phone === null ? words.addPhone : words.changePhone}</a>
            </li>
            <li>
              {deviceCount === 0 && `${words.noDevice} `}
              <a href="/account/push">{deviceCount === 0 ? words.addDevice : words.devices}</a>
            </li>
            <li>
              {words.language(language)} <a href="/account">{words.changeLanguage}</a>
            </li>
          </ul>
        </Section>
        <TimeFields lang={lang} form={form} />
        <FormActions>
          <Button kind="primary">{words.save}</Button>
        </FormActions>
      </Form>
      {driverTexts !== null && <DriverTexts state={state} wanted={driverTexts} />}
      {opens !== null && <Opens state={state} opens={opens} />}
    </PortalShell>
  );
});

function Opens({ state, opens }: { readonly state: State; readonly opens: boolean }) {
  const { lang, session } = state;
  const words = mailsWords(lang).opens;
  return (
    <Section id="opens" title={words.title} lead={fill(words.text, { firm: viewerOf({ state }).orgName })} plain>
      <Form action="/account/notifications/opens" csrf={session?.csrf} operationId={newOperationId()}>
        <CheckboxField lang={lang} name="opens" label={words.label} checked={opens} />
        <FormActions>
          <Button>{words.save}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}
