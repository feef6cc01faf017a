import { page } from "fresh";
import { CheckboxField } from "../../../components/form/CheckboxField.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { fill } from "../../../domain/i18n/fill.ts";
import { mailsWords } from "../../../domain/i18n/mails/mails_words.ts";
import { NOTIFICATION_MAILS, type NotificationMail } from "../../../domain/notices/mail.ts";
import { may } from "../../../domain/rights/policy.ts";
import { mayRecordOpens } from "../../../kv/mails/mail_opens.ts";
import { chooseMails, listMuted } from "../../../kv/mails/muted_mails.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { newOperationId } from "../../(_lib)/operation_id.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, viewerOf } from "../../(_lib)/state.ts";
import { AccountHead } from "../(_components)/AccountHead.tsx";

interface MailsData {
  readonly title: string;
  readonly muted: readonly NotificationMail[];
  /** Whether the organisation lets opened mails be recorded; null for whom it is not to say. */
  readonly opens: boolean | null;
}

/** Which mails a person gets, and for whoever runs the organisation, whether opened ones are recorded. */
export const handler = define.handlers({
  async GET(ctx) {
    const { lang, deps: { store: { kv } } } = ctx.state;
    const viewer = viewerOf(ctx);
    const [muted, opens] = await Promise.all([
      listMuted(kv, viewer.id),
      may(viewer, "members.manage") ? mayRecordOpens(kv, viewer.orgId) : null,
    ]);
    return page<MailsData>({ title: mailsWords(lang).account.title, muted, opens });
  },

  async POST(ctx) {
    const { form, deps: { store } } = ctx.state;
    await chooseMails(store, viewerOf(ctx).id, NOTIFICATION_MAILS.filter((kind) => form.get(kind) === "on"));
    return seeOther("/account/mails?done=saved");
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, muted, opens } = data as MailsData;
  const { lang, session } = state;
  const { account: words, kind } = mailsWords(lang);
  return (
    <PortalShell state={state} url={url}>
      <AccountHead lang={lang} title={title} lead={words.lead} />
      <Section id="kinds" title={words.kinds} plain>
        <Form action="/account/mails" csrf={session?.csrf} operationId={newOperationId()}>
          {NOTIFICATION_MAILS.map((name) => (
            <CheckboxField
              lang={lang}
              name={name}
              label={kind[name].title}
              hint={kind[name].text}
              checked={!muted.includes(name)}
            />
          ))}
          <FormActions>
            <Button kind="primary">{words.save}</Button>
          </FormActions>
        </Form>
      </Section>
      {opens !== null && (
        <Section
          id="opens"
          title={words.opens}
          lead={fill(words.opensText, { firm: viewerOf({ state }).orgName })}
          plain
        >
          <Form action="/account/mails/opens" csrf={session?.csrf} operationId={newOperationId()}>
            <CheckboxField lang={lang} name="opens" label={words.opensLabel} checked={opens} />
            <FormActions>
              <Button>{words.save}</Button>
            </FormActions>
          </Form>
        </Section>
      )}
    </PortalShell>
  );
});
