import { type MailTransport, messageIdOf } from "./mail_transport.ts";

/** The embedded default, which needs no account: mails stay in the store, where /admin shows them as they would have been read. */
export function outboxTransport(): MailTransport {
  return { delivers: false, send: ({ id }) => Promise.resolve({ messageId: messageIdOf(id, "outbox@localhost") }) };
}
