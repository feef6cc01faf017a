import { alertWords } from "../i18n/alerts/alerts_words.ts";
import type { Lang } from "../i18n/lang.ts";
import { noticeWords } from "../i18n/notices/notice_words.ts";
import { vigilanceWords } from "../i18n/vigilance/vigilance_words.ts";
import type { Notice } from "./notice.ts";

/** What a notice is about, in a few words: an order's number ("long": with its route), a firm, an address. */
export function noticeDetail(lang: Lang, notice: Notice, length: "short" | "long"): string {
  switch (notice.type) {
    case "pallets.to_confirm":
      return notice.facts.other;
    case "webhook.parked":
    case "webhook.paused":
    case "chat.paused":
      return notice.facts.target;
    case "member.requested":
    case "mail.suppressed":
      return notice.facts.email;
    case "document.unplaced":
    case "mail.unreadable":
      return notice.facts.sentBy;
    case "vigilance.ending":
    case "vigilance.refused":
    case "vigilance.restored":
    case "vigilance.answered":
      return vigilanceWords(lang).kinds[notice.facts.document];
    case "reading.budget":
    case "texts.budget":
      return `${notice.facts.percent} %`;
    case "alert.opened":
    case "alert.closed":
      return alertWords(lang).rules[notice.facts.rule].name;
    default:
      return length === "long" ? `${notice.facts.number} · ${notice.facts.route}` : notice.facts.number;
  }
}

/** A notice in one line, short enough for a text or a chat: "Arrêt non réalisé · OT-2026-000123". */
export function noticeLine(lang: Lang, notice: Notice): string {
  return `${noticeWords(lang).titles[notice.type]} · ${noticeDetail(lang, notice, "short")}`;
}
