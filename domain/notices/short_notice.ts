import type { Lang } from "../i18n/lang.ts";
import { noticeSentence } from "../i18n/notices/notice_words.ts";
import { notificationsWords } from "../i18n/notifications/notifications_words.ts";
import { isUrgent } from "./groups.ts";
import type { Notice } from "./notice.ts";
import { noticeLine } from "./notice_detail.ts";

/** Notices as a screen or a text has room for. */
export interface ShortNotice {
  readonly title: string;
  readonly body: string;
  /** The page of ours that shows more. */
  readonly path: string;
}

/** The most lines of a body. */
const MOST_LINES = 3;

/** Notices in few words: of one thing the urgent one, else the last, which is what the others led to; of several things how many there are. */
export function shortNotice(lang: Lang, notices: readonly [Notice, ...Notice[]]): ShortNotice {
  const [first] = notices;
  if (notices.every(({ path }) => path === first.path)) {
    const main = notices.findLast(({ type }) => isUrgent(type)) ?? notices.at(-1)!;
    return { title: noticeLine(lang, main), body: noticeSentence(lang, main), path: main.path };
  }
  const lines = notices.slice(-MOST_LINES).toReversed().map((notice) => noticeLine(lang, notice));
  return { title: notificationsWords(lang).mail.title(notices.length), body: lines.join("\n"), path: "/notices" };
}
