import type { Lang } from "../i18n/lang.ts";
import { noticeWords } from "../i18n/notices/notice_words.ts";
import type { Instant } from "../time/instant.ts";
import type { RenderedMail } from "./mail.ts";
import { type MailContent, renderMail } from "./mail_layout.ts";

/** Facts of a code that a signer tells the driver. */
export interface OneTimeCodeFacts {
  readonly number: string;
  readonly place: string;
  readonly code: string;
  readonly expiresAt: Instant;
  readonly timeZone: string;
}

/** Facts of a personal link: the reader's name, the firm that opened the access, the absolute address. */
export interface PersonalLinkFacts {
  readonly name: string;
  readonly firm: string;
  readonly url: string;
  readonly expiresAt: Instant;
}

/** Facts of the link by which a recipient without an account follows and signs a delivery. */
export interface DeliveryLinkFacts {
  readonly number: string;
  readonly shipper: string;
  readonly place: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly timeZone: string;
  readonly url: string;
  readonly expiresAt: Instant;
}

/** Facts of the link to a consignment note's print: its number, the firm that sends it, the absolute address. */
export interface NoteLinkFacts {
  readonly number: string;
  readonly firm: string;
  readonly url: string;
  readonly expiresAt: Instant;
}

/** The code that a sender or consignee tells the driver in order to sign. */
export function oneTimeCode(lang: Lang, { number, place, code, expiresAt, timeZone }: OneTimeCodeFacts): RenderedMail {
  const words = noticeWords(lang).oneTimeCode;
  return renderMail("one_time_code", {
    lang,
    subject: words.subject(number),
    title: words.title,
    paragraphs: [words.intro(number, place), words.until(expiresAt, timeZone)],
    code,
    reason: words.reason,
  });
}

/** The link that opens a driver's day. */
export function driverLink(lang: Lang, facts: PersonalLinkFacts): RenderedMail {
  const words = noticeWords(lang).driverLink;
  return renderMail("driver_link", personalLink(lang, words, facts));
}

/** The link by which a new user chooses a password. */
export function setUpLink(lang: Lang, facts: PersonalLinkFacts): RenderedMail {
  const words = noticeWords(lang).setUpLink;
  return renderMail("set_up_link", personalLink(lang, words, facts));
}

/** The signed link to one delivery. */
export function deliveryLink(lang: Lang, facts: DeliveryLinkFacts): RenderedMail {
  const words = noticeWords(lang).deliveryLink;
  const { number, shipper, place, from, to, timeZone, url, expiresAt } = facts;
  return renderMail("delivery_link", {
    lang,
    subject: words.subject(number),
    title: words.title,
    paragraphs: [words.intro(shipper, place), words.when(from, to, timeZone), words.until(expiresAt)],
    action: { label: words.action, url },
    reason: words.reason,
  });
}

/** The link to the print of a consignment note. */
export function noteLink(lang: Lang, { number, firm, url, expiresAt }: NoteLinkFacts): RenderedMail {
  const words = noticeWords(lang).noteLink;
  return renderMail("note_link", {
    lang,
    subject: words.subject(number),
    title: words.title,
    paragraphs: [words.intro(firm, number), words.until(expiresAt)],
    action: { label: words.action, url },
    reason: words.reason,
  });
}

type PersonalLinkWords = ReturnType<typeof noticeWords>["driverLink"];

function personalLink(lang: Lang, words: PersonalLinkWords, { name, firm, url, expiresAt }: PersonalLinkFacts): MailContent {
  return {
    lang,
    subject: words.subject,
    title: words.title(name),
    paragraphs: [words.intro(firm), words.until(expiresAt)],
    action: { label: words.action, url },
    reason: words.reason,
  };
}
