import { PermanentFailure } from "../../../domain/jobs/permanent_failure.ts";
import type { MailReport } from "../../../domain/mails/mail_report.ts";
import type { Mail } from "../../../kv/mails/mail.ts";

/** What is put on the wire. */
export interface OutgoingMail extends Pick<Mail, "id" | "to" | "subject" | "html" | "text"> {
  /** Where one request unsubscribes the reader; absent on mails that nobody can do without. */
  readonly unsubscribeUrl?: string;
  /** The reader's organisation lets it be recorded that the mail was opened. */
  readonly mayRecordOpens?: boolean;
}

/** What came of a mail that was taken. */
export interface SentMail {
  readonly messageId: string;
  /** What the provider calls it. */
  readonly providerId?: string;
}

/** A way to send mail. */
export interface MailTransport {
  /** Whether mails leave the house; if not, the store's copy is the only one to read. */
  readonly delivers: boolean;
  /** Reads what the provider tells of mails later; absent where nobody tells anything, or nobody could vouch for it. */
  readonly callback?: MailCallback;
  /**
   * Sends one mail. The same mail again carries the same Message-ID.
   * @throws {AddressRefused} when the address takes no mail at all, another PermanentFailure when this mail is refused for good; anything else may be
   * tried again.
   */
  send(mail: OutgoingMail, signal: AbortSignal): Promise<SentMail>;
  /** Ends what is kept open between mails. */
  close?(): void;
}

/** Calls by which a provider tells what became of mails. */
export interface MailCallback {
  /** As the address that it calls names it: `/webhooks-in/:provider`. */
  readonly provider: "ses" | "sendgrid";
  /** What one call tells; null when it is not the provider's, or too old to be believed. */
  read(call: CallbackRequest, signal: AbortSignal): Promise<readonly MailReport[] | null>;
}

/** A call as it came in. */
export interface CallbackRequest {
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** The address takes no mail at all: not this one, nor another. */
export class AddressRefused extends PermanentFailure {}

/** The Message-ID of a mail, in the domain of `sender` ("RT Technologie <contact@example.com>" or the bare address). */
export function messageIdOf(mailId: string, sender: string): string {
  const domain = /@([^>\s]+)/.exec(sender)?.[1] ?? "localhost";
  return `<${mailId.toLowerCase()}@${domain}>`;
}
