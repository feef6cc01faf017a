import { page } from "fresh";
import { DescriptionList } from "../../../../components/layout/DescriptionList.tsx";
import { Notice } from "../../../../components/layout/Notice.tsx";
import { PageHead } from "../../../../components/layout/PageHead.tsx";
import { PostButton } from "../../../../components/layout/PostButton.tsx";
import { Section } from "../../../../components/layout/Section.tsx";
import { Status } from "../../../../components/status/Status.tsx";
import { type Column, Table } from "../../../../components/table/Table.tsx";
import { formatsFor } from "../../../../domain/formats/formats.ts";
import { adminWords } from "../../../../domain/i18n/admin/admin_words.ts";
import { mailsWords } from "../../../../domain/i18n/mails/mails_words.ts";
import type { MailStep } from "../../../../domain/mails/mail_life.ts";
import { may } from "../../../../domain/rights/policy.ts";
import { lifeOf, type Mail } from "../../../../kv/mails/mail.ts";
import { newOperationId } from "../../../(_lib)/operation_id.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, type State, viewerOf } from "../../../(_lib)/state.ts";
import { MailBody } from "../../(_lib)/MailBody.tsx";
import { mailTone } from "../../(_lib)/mail_tone.ts";
import { readableMail } from "../../(_lib)/readable_mail.ts";

type MailData = Awaited<ReturnType<typeof readableMail>> & { readonly title: string };

/** A mail as its reader sees it, and what happened to it. */
export const handler = define.handlers({
  async GET(ctx) {
    const readable = await readableMail(ctx);
    return page<MailData>({ title: readable.mail.subject, ...readable });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { mail, body } = data as MailData;
  const { lang } = state;
  const { mails: words } = adminWords(lang);
  const viewer = viewerOf({ state });
  const formats = formatsFor(lang, viewer.timeZone);
  const life = lifeOf(mail);
  const { state: states, admin } = mailsWords(lang);
  const status = <Status tone={mailTone(life.state)} word={states[life.state]} />;
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={lang}
        title={mail.subject}
        lead={status}
        crumbs={[{ href: "/admin/mails", word: words.title }]}
        actions={body !== "erased" && may(viewer, "platform.write") && <CopyButton state={state} mail={mail} />}
      />
      <div class="panel">
        <DescriptionList
          items={[
            { term: words.to, value: mail.to },
            { term: words.about, value: words.kind[mail.kind] },
            { term: words.created, value: formats.dateTime(mail.createdAt) },
            { term: words.sent, value: mail.sent ? formats.dateTime(mail.sent.at) : words.notSent },
            { term: words.messageId, value: mail.sent && <code class="kv-key">{mail.sent.messageId}</code> },
            { term: admin.copyOf, value: mail.copyOf && <a href={`/admin/mails/${mail.copyOf}`}>{admin.original}</a> },
          ]}
        />
      </div>
      <Section id="history" title={admin.history} plain>
        <History state={state} steps={life.history} />
      </Section>
      {body === "hidden" && <Notice tone="info">{words.hidden}</Notice>}
      {body === "erased" && <Notice tone="info">{words.erased}</Notice>}
      {body === "shown" && <MailBody lang={lang} frame={`/admin/mails/${mail.id}/body`} text={mail.text} />}
    </PortalShell>
  );
});

function CopyButton({ state: { lang, session }, mail: { id } }: { state: State; mail: Mail }) {
  return (
    <PostButton action={`/admin/mails/${id}/copy`} csrf={session?.csrf} operationId={newOperationId()} icon="mail">
      {mailsWords(lang).admin.copy}
    </PostButton>
  );
}

/** What happened to the mail, the last first. */
function History({ state, steps }: { state: State; steps: readonly MailStep[] }) {
  const { admin, step, suppressions, suppressedFor } = mailsWords(state.lang);
  const reasons: Readonly<Record<string, string>> = suppressedFor;
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  const columns: Column<MailStep>[] = [
    { head: admin.what, cell: ({ type }) => step[type] },
    { head: adminWords(state.lang).at, kind: "time", cell: ({ at }) => formats.dateTime(at) },
    { head: suppressions.answer, cell: ({ type, detail = "" }) => type === "suppressed" ? reasons[detail] : detail },
  ];
  return steps.length === 0
    ? <p>{admin.noHistory}</p>
    : <Table caption={admin.history} columns={columns} rows={steps.toReversed()} />;
}
