import type { Lang } from "../i18n/lang.ts";

/** Why we write to somebody. */
export const MAIL_KINDS = [
  "order_notices",
  "pallet_reminder",
  "vigilance_reminder",
  "webhook_trouble",
  "one_time_code",
  "driver_link",
  "driver_news",
  "set_up_link",
  "delivery_link",
  "note_link",
  "sign_up_link",
  "sign_up_answer",
  "join_request",
  "firm_notice",
  "digest",
  "password_reset",
  "invitation",
  "security_notice",
  "document_receipt",
  "alert",
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** Mails that somebody gets because of what they do here, and may do without. The others open an account, a link or a code that was asked for. */
export const NOTIFICATION_MAILS = [
  "order_notices",
  "pallet_reminder",
  "vigilance_reminder",
  "webhook_trouble",
  "join_request",
  "firm_notice",
  "alert",
  "digest",
] as const satisfies readonly MailKind[];
export type NotificationMail = (typeof NOTIFICATION_MAILS)[number];

/** Whether a mail of that kind is one that its reader may do without. */
export function isNotificationMail(kind: string): kind is NotificationMail {
  return (NOTIFICATION_MAILS as readonly string[]).includes(kind);
}

/** A mail as it is sent: the same content as a page and as plain text. */
export interface RenderedMail {
  readonly kind: MailKind;
  readonly lang: Lang;
  readonly subject: string;
  /** A complete document. */
  readonly html: string;
  readonly text: string;
}

const WITHOUT_SECRET: ReadonlySet<MailKind> = new Set([
  "order_notices",
  "pallet_reminder",
  "vigilance_reminder",
  "webhook_trouble",
  "sign_up_answer",
  "join_request",
  "firm_notice",
  "digest",
  "security_notice",
  "document_receipt",
  "alert",
]);

/** Whether the body opens something to whoever reads it, so that it must not be kept once it was delivered. */
export function holdsSecret(kind: MailKind): boolean {
  return !WITHOUT_SECRET.has(kind);
}
