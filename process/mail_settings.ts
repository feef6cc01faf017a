import { Buffer } from "node:buffer";
import type { MailSettings } from "../jobs/ports/mail/open_mail.ts";

/** The variables of mail besides those that the demo reads too. */
export const MAIL_VARIABLES = ["MAIL_URL", "MAIL_EVENTS"] as const;

type Environment = (name: (typeof MAIL_VARIABLES)[number] | "MAIL_FROM" | "SMTP_URL") => string | undefined;

const REGION = /^[a-z]+(-[a-z]+)+-\d$/;
const TOPIC = /^arn:aws(-cn)?:sns:[a-z0-9-]+:\d{12}:[\w-]+$/;

/** How mails go out and whose word is taken on what became of them; what is wrong is added to `problems`. Without an address mails stay in the store. */
export function mailSettings(env: Environment, problems: string[]): MailSettings {
  const [general, smtp] = [env("MAIL_URL"), env("SMTP_URL")];
  if (general !== undefined && smtp !== undefined) problems.push("MAIL_URL and SMTP_URL exclude each other");
  if (smtp !== undefined && !/^smtps?:\/\/./.test(smtp)) problems.push("SMTP_URL must begin with smtp:// or smtps://");
  if (general !== undefined && !isComplete(URL.parse(general))) {
    problems.push(
      "MAIL_URL must be smtp://user:password@host, smtps://..., ses://key-id:secret-key@region or sendgrid://:key@host, percent-encoded",
    );
  }
  const url = general ?? smtp ?? null;
  const events = env("MAIL_EVENTS") ?? null;
  if (events !== null) checkEvents(events, url, problems);
  return { from: env("MAIL_FROM") ?? "SYMPHONI.A <ne-pas-repondre@symphonia.invalid>", url, events };
}

function isComplete(url: URL | null): boolean {
  switch (url?.protocol) {
    case "smtp:":
    case "smtps:":
      return url.hostname !== "";
    case "ses:":
      return url.username !== "" && url.password !== "" && REGION.test(url.hostname);
    case "sendgrid:":
      return url.password !== "" && url.hostname !== "";
    default:
      return false;
  }
}

function checkEvents(events: string, url: string | null, problems: string[]): void {
  if (url?.startsWith("ses:")) {
    if (!isTopic(events)) problems.push("MAIL_EVENTS must be the ARN of an SNS topic, as MAIL_URL names SES");
  } else if (url?.startsWith("sendgrid:")) {
    if (!isPublicKey(events)) problems.push("MAIL_EVENTS must be SendGrid's verification key, as MAIL_URL names SendGrid");
  } else problems.push("MAIL_EVENTS needs a MAIL_URL that names SES or SendGrid");
}

/** Whether a text is the ARN of an SNS topic. */
export function isTopic(text: string): boolean {
  return TOPIC.test(text);
}

/** Whether a text is SendGrid's verification key. SPKI of a key on P-256 is 91 bytes and names the curve 1.2.840.10045.3.1.7 (RFC 5480). */
export function isPublicKey(text: string): boolean {
  const bytes = Buffer.from(text, "base64");
  return bytes.length === 91 && bytes.includes(Buffer.from([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07]));
}
