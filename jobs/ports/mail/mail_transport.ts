import type { Mail } from "../../../kv/mails/mail.ts";

/** What is put on the wire. */
export type OutgoingMail = Pick<Mail, "id" | "to" | "subject" | "html" | "text">;

/** A way to send mail. */
export interface MailTransport {
  /** Whether mails leave the house; if not, the store's copy is the only one to read. */
  readonly delivers: boolean;
  /**
   * Sends one mail. The same mail again carries the same Message-ID.
   * @throws PermanentFailure when the address or the content is refused for good; anything else may be tried again.
   */
  send(mail: OutgoingMail, signal: AbortSignal): Promise<{ readonly messageId: string }>;
}

/** The Message-ID of a mail, in the domain of `sender` ("RT Technologie <contact@example.com>" or the bare address). */
export function messageIdOf(mailId: string, sender: string): string {
  const domain = /@([^>\s]+)/.exec(sender)?.[1] ?? "localhost";
  return `<${mailId.toLowerCase()}@${domain}>`;
}
