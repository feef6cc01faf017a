import { page } from "fresh";
import { DescriptionList } from "../../../../components/layout/DescriptionList.tsx";
import { Notice } from "../../../../components/layout/Notice.tsx";
import { PageHead } from "../../../../components/layout/PageHead.tsx";
import { Section } from "../../../../components/layout/Section.tsx";
import { formatsFor } from "../../../../domain/formats/formats.ts";
import { adminWords } from "../../../../domain/i18n/admin/admin_words.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, viewerOf } from "../../../(_lib)/state.ts";
import { readableMail } from "../../(_lib)/readable_mail.ts";

type MailData = Awaited<ReturnType<typeof readableMail>> & { readonly title: string };

export const handler = define.handlers({
  async GET(ctx) {
    const readable = await readableMail(ctx);
    return page<MailData>({ title: readable.mail.subject, ...readable });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { mail, body } = data as MailData;
  const { mails: words } = adminWords(state.lang);
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  return (
    <PortalShell state={state} url={url}>
      <PageHead lang={state.lang} title={mail.subject} crumbs={[{ href: "/admin/mails", word: words.title }]} />
      <div class="panel">
        <DescriptionList
          items={[
            { term: words.to, value: mail.to },
            { term: words.about, value: words.kind[mail.kind] },
            { term: words.created, value: formats.dateTime(mail.createdAt) },
            { term: words.sent, value: mail.sent ? formats.dateTime(mail.sent.at) : words.notSent },
            { term: words.messageId, value: mail.sent && <code class="kv-key">{mail.sent.messageId}</code> },
          ]}
        />
      </div>
      {body === "hidden" && <Notice tone="info">{words.hidden}</Notice>}
      {body === "erased" && <Notice tone="info">{words.erased}</Notice>}
      {body === "shown" && (
        <>
          <Section id="html" title={words.html} plain>
            <iframe class="mail-frame" src={`/admin/mails/${mail.id}/body`} title={words.html} sandbox="" />
          </Section>
          <Section id="text" title={words.text} lead={words.textHint} plain>
            <pre class="code-block" role="group" tabIndex={0} aria-label={words.text}>{mail.text}</pre>
          </Section>
        </>
      )}
    </PortalShell>
  );
});
