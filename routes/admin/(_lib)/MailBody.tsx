import { Section } from "../../../components/layout/Section.tsx";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import type { Lang } from "../../../domain/i18n/lang.ts";

/** Both forms of a mail as its reader sees them; `frame` is the address of its document. */
export function MailBody({ lang, frame, text }: { lang: Lang; frame: string; text: string }) {
  const { mails: words } = adminWords(lang);
  return (
    <>
      <Section id="html" title={words.html} plain>
        <iframe class="mail-frame" src={frame} title={words.html} sandbox="" />
      </Section>
      <Section id="text" title={words.text} lead={words.textHint} plain>
        <pre class="code-block" role="group" tabIndex={0} aria-label={words.text}>{text}</pre>
      </Section>
    </>
  );
}
