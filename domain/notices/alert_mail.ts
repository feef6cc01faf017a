import { alertWords } from "../i18n/alerts/alerts_words.ts";
import type { Lang } from "../i18n/lang.ts";
import { noticeSentence, noticeWords } from "../i18n/notices/notice_words.ts";
import type { RenderedMail } from "./mail.ts";
import { renderMail } from "./mail_layout.ts";
import type { AlertNoticeType, Notice } from "./notice.ts";

/** A rule of the platform that is broken or holds again, for those who run it; `url` is the absolute address of the alerts. */
export function alertMail(
  lang: Lang,
  { notice, url }: { readonly notice: Notice<AlertNoticeType>; readonly url: string },
): RenderedMail {
  const { rules, openAlerts, mailReason } = alertWords(lang);
  const title = noticeWords(lang).titles[notice.type];
  return renderMail("alert", {
    lang,
    subject: `${title} · ${rules[notice.facts.rule].name}`,
    title,
    paragraphs: [noticeSentence(lang, notice)],
    action: { label: openAlerts, url },
    reason: mailReason,
  });
}
