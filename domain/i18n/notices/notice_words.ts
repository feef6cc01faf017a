import type { NoticeContent, NoticeFacts, NoticeType } from "../../notices/notice.ts";
import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type NoticeWords } from "./fr.ts";

const WORDS: Readonly<Record<Lang, NoticeWords>> = { fr, en, es };

/** What notices and mails say in one language. */
export function noticeWords(lang: Lang): NoticeWords {
  return WORDS[lang];
}

/** A notice as one line of text. */
export function noticeSentence(lang: Lang, notice: NoticeContent): string {
  const sentence = WORDS[lang].sentences[notice.type] as (facts: NoticeFacts[NoticeType]) => string;
  return sentence(notice.facts);
}
