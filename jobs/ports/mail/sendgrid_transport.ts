import { PermanentFailure } from "../../../domain/jobs/permanent_failure.ts";
import { AddressRefused, type MailCallback, type MailTransport } from "./mail_transport.ts";
import { messageOf } from "./message_of.ts";

/** How to reach SendGrid. */
export interface SendGridSettings {
  /** "sendgrid://:api-key@api.sendgrid.com", or the host of another region. */
  readonly url: string;
  readonly from: string;
  readonly callback?: MailCallback;
  /** "https://" and the host of the address, unless told. */
  readonly endpoint?: string;
}

/** What the service calls a mail in its reports: our id, which it gives back. */
export const SENDGRID_MAIL_ARGUMENT = "mail";

/** Statuses that are ours to mend or pass by: no rights, too many requests. The other 4xx are about the mail. */
const MAY_PASS: readonly number[] = [401, 403, 408, 429];
const MOST_DETAIL_CHARS = 300;

/** Sends by SendGrid's Mail Send, API v3. Links are left as they are; whether the mail was opened is asked where the reader's organisation lets it. */
export function sendGridTransport({ url, from, callback, endpoint }: SendGridSettings): MailTransport {
  const { host, password } = new URL(url);
  const key = decodeURIComponent(password);
  const base = endpoint ?? `https://${host}`;
  const sender = partsOf(from);
  return {
    delivers: true,
    ...callback && { callback },
    async send(mail, signal) {
      const { messageId, headers } = messageOf(mail, from);
      const answer = await fetch(`${base}/v3/mail/send`, {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        signal,
        body: JSON.stringify({
          personalizations: [{ to: [{ email: mail.to }] }],
          from: sender,
          subject: mail.subject,
          // The plainest form first, as the service demands.
          content: [{ type: "text/plain", value: mail.text }, { type: "text/html", value: mail.html }],
          headers: { ...headers, "Message-ID": messageId },
          custom_args: { [SENDGRID_MAIL_ARGUMENT]: mail.id },
          tracking_settings: {
            click_tracking: { enable: false, enable_text: false },
            open_tracking: { enable: mail.mayRecordOpens ?? false },
            subscription_tracking: { enable: false },
          },
        }),
      });
      if (answer.status !== 202) throw await faultOf(answer);
      await answer.body?.cancel();
      const providerId = answer.headers.get("x-message-id");
      return { messageId, ...providerId !== null && { providerId } };
    },
  };
}

/** Name and address of a sender as a header writes it. */
function partsOf(from: string): { readonly email: string; readonly name?: string } {
  const [, name = "", email] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(from) ?? [];
  if (email === undefined) return { email: from.trim() };
  return { email, ...name !== "" && { name } };
}

async function faultOf(answer: Response): Promise<Error> {
  const body = await answer.text();
  const detail = `SendGrid ${answer.status} ${body}`.slice(0, MOST_DETAIL_CHARS);
  if (answer.status >= 500 || MAY_PASS.includes(answer.status)) return new Error(detail);
  return /"personalizations\.0\.to\.0\.email"/.test(body) ? new AddressRefused(detail) : new PermanentFailure(detail);
}
