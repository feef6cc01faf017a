import { alertWords } from "../i18n/alerts/alerts_words.ts";
import type { Lang } from "../i18n/lang.ts";
import { noticeSentence, noticeWords } from "../i18n/notices/notice_words.ts";
import { notificationsWords } from "../i18n/notifications/notifications_words.ts";
import { GROUP_RULES, groupOf, type NoticeGroup } from "./groups.ts";
import type { RenderedMail } from "./mail.ts";
import { renderMail } from "./mail_layout.ts";
import type { Notice } from "./notice.ts";
import { noticeDetail, noticeLine } from "./notice_detail.ts";

/** What a mail tells: notices to one firm, in the order in which they happened. */
export interface Told {
  readonly notices: readonly [Notice, ...Notice[]];
  readonly firm: string;
  /** Begins links; no slash at the end. */
  readonly publicUrl: string;
}

/** The most that a digest lists; the others are in the portal. */
const MOST_LISTED = 30;
/** Of both forms of a digest: a store keeps 64 KiB in one value, two bytes a character. */
const MOST_CHARS = 30_000;

/** The mail that tells one person of notices: what happened to one thing, or where they are about several, a digest. */
export function noticeMail(lang: Lang, told: Told): RenderedMail {
  const [first, ...others] = told.notices;
  const mail = GROUP_RULES[groupOf(first.type)].mail;
  const isAboutOne = others.every(({ type, path }) => path === first.path && GROUP_RULES[groupOf(type)].mail === mail);
  return isAboutOne ? mailAboutOne(lang, told) : digestMail(lang, told);
}

/** The last notice gives the subject: a later event of one act is what the earlier ones led to. */
function mailAboutOne(lang: Lang, { notices, firm, publicUrl }: Told): RenderedMail {
  const last = notices.at(-1)!;
  const group = groupOf(last.type);
  const title = noticeWords(lang).titles[last.type];
  return renderMail(GROUP_RULES[group].mail, {
    lang,
    subject: `${title} · ${noticeDetail(lang, last, "long")}`,
    title,
    paragraphs: notices.map((notice) => noticeSentence(lang, notice)),
    action: { label: actionOf(lang, last), url: publicUrl + last.path },
    reason: reasonOf(lang, group, firm),
  });
}

/** Lists fewer where people wrote much. */
function digestMail(lang: Lang, told: Told): RenderedMail {
  let count = MOST_LISTED;
  let mail = digestOf(lang, told, count);
  while (mail.html.length + mail.text.length > MOST_CHARS && count > 1) {
    mail = digestOf(lang, told, count = Math.floor(count / 2));
  }
  return mail;
}

/** The newest `count` come first, and how many more there are. */
function digestOf(lang: Lang, { notices, firm, publicUrl }: Told, count: number): RenderedMail {
  const { mail: words } = notificationsWords(lang);
  const listed = notices.slice(-count).toReversed();
  const more = notices.length - listed.length;
  return renderMail("digest", {
    lang,
    subject: words.subject(notices.length, firm),
    title: words.title(notices.length),
    paragraphs: [],
    items: listed.map((notice) => ({
      title: noticeLine(lang, notice),
      text: noticeSentence(lang, notice),
      url: publicUrl + notice.path,
    })),
    ...more > 0 && { more: words.more(more) },
    action: { label: words.action, url: `${publicUrl}/notices` },
    reason: words.reason(firm),
  });
}

function actionOf(lang: Lang, { type }: Notice): string {
  const words = noticeWords(lang);
  if (type === "pallets.to_confirm") return words.openPallets;
  switch (groupOf(type)) {
    case "vigilance":
      return words.openVigilance;
    case "programs":
      return words.openWebhook;
    case "requests":
      return words.openMembers;
    case "firm":
      return notificationsWords(lang).mail.action;
    case "platform":
      return alertWords(lang).openAlerts;
    default:
      return words.openOrder;
  }
}

function reasonOf(lang: Lang, group: NoticeGroup, firm: string): string {
  const words = noticeWords(lang);
  switch (group) {
    case "pallets":
      return words.palletMailReason(firm);
    case "vigilance":
      return words.vigilanceMailReason(firm);
    case "programs":
      return words.webhookMailReason(firm);
    case "requests":
    case "firm":
      return words.memberMailReason(firm);
    case "platform":
      return alertWords(lang).mailReason;
    default:
      return words.orderMailReason(firm);
  }
}
