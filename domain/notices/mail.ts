import type { Lang } from "../i18n/lang.ts";

/** Why we write to somebody. */
export const MAIL_KINDS = [
  "order_notices",
  "pallet_reminder",
  "webhook_trouble",
  "one_time_code",
  "driver_link",
  "set_up_link",
  "delivery_link",
  "note_link",
  "password_reset",
  "invitation",
  "security_notice",
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** A mail as it is sent: the same content as a page and as plain text. */
export interface RenderedMail {
  readonly kind: MailKind;
  readonly lang: Lang;
  readonly subject: string;
  /** A complete document. */
  readonly html: string;
  readonly text: string;
}

const WITHOUT_SECRET: ReadonlySet<MailKind> = new Set(["order_notices", "pallet_reminder", "webhook_trouble", "security_notice"]);

/** Whether the body opens something to whoever reads it, so that it must not be kept once it was delivered. */
export function holdsSecret(kind: MailKind): boolean {
  return !WITHOUT_SECRET.has(kind);
}
