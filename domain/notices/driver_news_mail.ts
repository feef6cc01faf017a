import type { News } from "../driver_news/news.ts";
import { linesOf, tellDriver } from "../driver_news/tell_driver.ts";
import type { Lang } from "../i18n/lang.ts";
import { noticeWords } from "../i18n/notices/notice_words.ts";
import type { Instant } from "../time/instant.ts";
import type { RenderedMail } from "./mail.ts";
import { renderMail } from "./mail_layout.ts";

/** What is new for a driver, with the link that opens their day; null where all that is told is gone. */
export function driverNewsMail(
  lang: Lang,
  news: readonly [News, ...News[]],
  link: { readonly url: string; readonly expiresAt: Instant } | null,
): RenderedMail {
  const { driverLink, driverNewsReason } = noticeWords(lang);
  const { title } = tellDriver(lang, news, 0);
  return renderMail("driver_news", {
    lang,
    subject: title,
    title,
    paragraphs: [...linesOf(lang, news), ...link === null ? [] : [driverLink.until(link.expiresAt)]],
    ...link && { action: { label: driverLink.action, url: link.url } },
    reason: driverNewsReason,
  });
}
