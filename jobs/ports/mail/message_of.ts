import { messageIdOf, type OutgoingMail } from "./mail_transport.ts";

/** Header fields besides those of every mail: what it is, and how one request unsubscribes from it. Source: RFC 3834, RFC 8058. */
export function ownFields({ unsubscribeUrl }: OutgoingMail): Record<string, string> {
  return {
    "Auto-Submitted": "auto-generated",
    ...unsubscribeUrl !== undefined && {
      "List-Unsubscribe": `<${unsubscribeUrl}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  };
}

/** A mail as the library that writes messages takes it. */
export function messageOf(mail: OutgoingMail, from: string) {
  const { id, to, subject, html, text } = mail;
  return { from, to, subject, html, text, messageId: messageIdOf(id, from), headers: ownFields(mail) };
}
