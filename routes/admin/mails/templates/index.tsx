import { page } from "fresh";
import { SelectField } from "../../../../components/form/SelectField.tsx";
import { DescriptionList } from "../../../../components/layout/DescriptionList.tsx";
import { FilterBar } from "../../../../components/table/FilterBar.tsx";
import { PageHead } from "../../../../components/layout/PageHead.tsx";
import { adminWords } from "../../../../domain/i18n/admin/admin_words.ts";
import { type Lang, LANGS } from "../../../../domain/i18n/lang.ts";
import { mailsWords } from "../../../../domain/i18n/mails/mails_words.ts";
import { MAIL_KINDS, type MailKind, type RenderedMail } from "../../../../domain/notices/mail.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define } from "../../../(_lib)/state.ts";
import { MailBody } from "../../(_lib)/MailBody.tsx";
import { exampleMail } from "../../(_lib)/example_mail.ts";

interface TemplateData {
  readonly title: string;
  readonly kind: MailKind;
  readonly lang: Lang;
  readonly mail: RenderedMail;
}

const PATH = "/admin/mails/templates";

/** Each mail of the product with example facts. */
export const handler = define.handlers({
  GET(ctx) {
    return page<TemplateData>({ title: mailsWords(ctx.state.lang).templates.title, ...exampleMail(ctx) });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, kind, lang, mail } = data as TemplateData;
  const words = mailsWords(state.lang).templates;
  const { mails } = adminWords(state.lang);
  const languages = new Intl.DisplayNames(state.lang, { type: "language" });
  return (
    <PortalShell state={state} url={url}>
      <PageHead lang={state.lang} title={title} lead={words.lead} crumbs={[{ href: "/admin/mails", word: mails.title }]} />
      <FilterBar lang={state.lang} action={PATH} chips={[]}>
        <SelectField
          lang={state.lang}
          name="kind"
          label={words.template}
          value={kind}
          options={MAIL_KINDS.map((value) => ({ value, label: mails.kind[value] }))}
        />
        <SelectField
          lang={state.lang}
          name="lang"
          label={words.language}
          value={lang}
          options={LANGS.map((value) => ({ value, label: languages.of(value) ?? value }))}
        />
      </FilterBar>
      <div class="panel">
        <DescriptionList items={[{ term: words.subject, value: <span lang={lang}>{mail.subject}</span>, wide: true }]} />
      </div>
      <MailBody lang={state.lang} frame={`${PATH}/body?${new URLSearchParams({ kind, lang })}`} text={mail.text} />
    </PortalShell>
  );
});
