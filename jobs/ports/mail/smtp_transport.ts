import nodemailer from "nodemailer";
import { PermanentFailure } from "../../../domain/jobs/permanent_failure.ts";
import { SECOND_MS } from "../../../domain/time/instant.ts";
import { AddressRefused, type MailTransport } from "./mail_transport.ts";
import { messageOf } from "./message_of.ts";

/** How to reach the mail server. */
export interface SmtpSettings {
  /** "smtp://user:password@host:587" for STARTTLS, without which nothing is sent; "smtps://...:465" for TLS from the first byte. */
  readonly url: string;
  /** "SYMPHONI.A <contact@example.com>". */
  readonly from: string;
  /** Certificate (PEM) of a private authority to trust in place of the public ones. */
  readonly ca?: string;
}

/** Connections at once; the engine runs about as many jobs. */
const MOST_CONNECTIONS = 4;
/** Mails by one connection: some servers close it at a hundred. */
const MOST_MAILS = 90;
/** Shorter than the time that a call of the port has, so that the server's silence is told as such. */
const CONNECT_MS = 10 * SECOND_MS;
const SILENCE_MS = 20 * SECOND_MS;

/**
 * Sends by a mail server over TLS, by connections that stay open from one mail to the next. A certificate that does not check out is an error, never a
 * warning.
 */
export function smtpTransport({ url, from, ca }: SmtpSettings): MailTransport {
  const { protocol, hostname, port, username, password } = new URL(url);
  const implicitTls = protocol === "smtps:";
  const pool = nodemailer.createTransport({
    pool: true,
    maxConnections: MOST_CONNECTIONS,
    maxMessages: MOST_MAILS,
    // Those who want the mail try again, later and not at once.
    maxRequeues: 0,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    host: hostname,
    port: Number(port) || (implicitTls ? 465 : 587),
    secure: implicitTls,
    requireTLS: !implicitTls,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(username !== "" && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ...(ca !== undefined && { tls: { ca } }),
  });
  return {
    delivers: true,
    async send(mail, signal) {
      const message = messageOf(mail, from);
      try {
        await pool.sendMail({ ...message, signal });
        return { messageId: message.messageId };
      } catch (error) {
        throw faultOf(error);
      }
    },
    close: () => pool.close(),
  };
}

/**
 * What a server's refusal means. Of 5yz answers (RFC 5321, 4.2.1) about the envelope or the content the mail is refused for good, and with 5.1.1, 5.1.2,
 * 5.1.3, 5.1.6 and 5.1.10 (RFC 3463; RFC 7505) the address is no mailbox at all. A refused sign-in is ours to mend, so the mail may be tried again.
 */
function faultOf(error: unknown): unknown {
  const { code, responseCode = 0, response = "", message } = error as Error & {
    readonly code?: string;
    readonly responseCode?: number;
    readonly response?: string;
  };
  if (responseCode < 500 || (code !== "EENVELOPE" && code !== "EMESSAGE")) return error;
  const noMailbox = code === "EENVELOPE" && /^5\d\d[ -]5\.1\.(1|2|3|6|10)\b/.test(response);
  return noMailbox ? new AddressRefused(message, { cause: error }) : new PermanentFailure(message, { cause: error });
}
