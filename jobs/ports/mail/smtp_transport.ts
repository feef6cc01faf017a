import nodemailer from "nodemailer";
import { PermanentFailure } from "../../../domain/jobs/permanent_failure.ts";
import { type MailTransport, messageIdOf, type OutgoingMail } from "./mail_transport.ts";

/** How to reach the mail server. */
export interface SmtpSettings {
  /** "smtp://user:password@host:587" for STARTTLS, without which nothing is sent; "smtps://...:465" for TLS from the first byte. */
  readonly url: string;
  /** "SYMPHONI.A <contact@example.com>". */
  readonly from: string;
  /** Certificate (PEM) of a private authority to trust in place of the public ones. */
  readonly ca?: string;
}

/** Sends by a mail server over TLS. A certificate that does not check out is an error, never a warning. */
export function smtpTransport({ url, from, ca }: SmtpSettings): MailTransport {
  const { protocol, hostname, port, username, password } = new URL(url);
  const implicitTls = protocol === "smtps:";
  const connection = {
    host: hostname,
    port: Number(port) || (implicitTls ? 465 : 587),
    secure: implicitTls,
    requireTLS: !implicitTls,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(username !== "" && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ...(ca !== undefined && { tls: { ca } }),
  };
  return {
    delivers: true,
    async send(mail: OutgoingMail, signal: AbortSignal) {
      const { id, to, subject, html, text } = mail;
      const messageId = messageIdOf(id, from);
      const transport = nodemailer.createTransport(connection);
      const close = () => transport.close();
      signal.addEventListener("abort", close);
      try {
        await transport.sendMail({ from, to, subject, html, text, messageId, headers: { "Auto-Submitted": "auto-generated" } });
        return { messageId };
      } catch (error) {
        throw isFinal(error) ? new PermanentFailure((error as Error).message, { cause: error }) : error;
      } finally {
        signal.removeEventListener("abort", close);
        transport.close();
      }
    },
  };
}

/** The server refused the address or the content for good (RFC 5321, 4.2.1: 5yz). A refused sign-in is ours to mend, so it may be tried again. */
function isFinal(error: unknown): boolean {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
  return responseCode >= 500 && (code === "EENVELOPE" || code === "EMESSAGE");
}
