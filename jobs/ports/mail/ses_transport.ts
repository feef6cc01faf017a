import { AwsClient } from "aws4fetch";
import nodemailer from "nodemailer";
import { Buffer } from "node:buffer";
import { PermanentFailure } from "../../../domain/jobs/permanent_failure.ts";
import { AddressRefused, type MailCallback, type MailTransport, type OutgoingMail } from "./mail_transport.ts";
import { messageOf } from "./message_of.ts";

/** How to reach Amazon SES. */
export interface SesSettings {
  /** "ses://key-id:secret-key@eu-west-3", the two percent-encoded; "?configuration-set=name" to be told what became of mails. */
  readonly url: string;
  readonly from: string;
  readonly callback?: MailCallback;
  /** The region's own, unless told. */
  readonly endpoint?: string;
}

/** What the service calls a mail in its reports: our id, which it gives back. */
export const SES_MAIL_TAG = "mail";

/** Errors of the mail: the same mail again is the same error. Source: SES API v2, SendEmail. */
const OF_THE_MAIL = new Set(["MessageRejected", "BadRequestException"]);
/** Where the Message-ID of SES does not name the region. */
const MESSAGE_ID_HOSTS: Readonly<Record<string, string>> = { "us-east-1": "email" };
const MOST_DETAIL_CHARS = 300;

/**
 * Sends by Amazon SES, API v2, the whole message as we write it: both forms and the header fields stay as they are. SES alone puts a Message-ID of its
 * own in the place of ours.
 */
export function sesTransport(settings: SesSettings): MailTransport {
  const { username, password, hostname: region, searchParams } = new URL(settings.url);
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    service: "ses",
    region,
    retries: 0,
  });
  const endpoint = settings.endpoint ?? `https://email.${region}.amazonaws.com`;
  const configurationSet = searchParams.get("configuration-set");
  const writer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return {
    delivers: true,
    ...settings.callback && { callback: settings.callback },
    async send(mail: OutgoingMail, signal) {
      const message = messageOf(mail, settings.from);
      const { message: raw } = await writer.sendMail({ ...message, disableFileAccess: true, disableUrlAccess: true });
      const answer = await client.fetch(`${endpoint}/v2/email/outbound-emails`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        signal,
        body: JSON.stringify({
          Destination: { ToAddresses: [mail.to] },
          Content: { Raw: { Data: Buffer.from(raw as Uint8Array).toString("base64") } },
          EmailTags: [{ Name: SES_MAIL_TAG, Value: mail.id }],
          ...configurationSet !== null && { ConfigurationSetName: configurationSet },
        }),
      });
      if (!answer.ok) throw await faultOf(answer);
      const { MessageId: providerId } = await answer.json() as { readonly MessageId: string };
      return { messageId: `<${providerId}@${MESSAGE_ID_HOSTS[region] ?? region}.amazonses.com>`, providerId };
    },
  };
}

/**
 * What an error of the service means: of the mail or its address, for good; else of the account (limits, a pause, rights) or of the service, which may be
 * over at the next try.
 */
async function faultOf(answer: Response): Promise<Error> {
  const [type = ""] = (answer.headers.get("x-amzn-errortype") ?? "").split(":", 1);
  const detail = `SES ${answer.status} ${type} ${await answer.text()}`.slice(0, MOST_DETAIL_CHARS);
  if (answer.status !== 400 || !OF_THE_MAIL.has(type)) return new Error(detail);
  return /suppress|blacklist/i.test(detail) ? new AddressRefused(detail) : new PermanentFailure(detail);
}
