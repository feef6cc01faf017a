import { Buffer } from "node:buffer";
import { z } from "zod";
import { snsInbox } from "../mail/callbacks/sns_inbox.ts";
import type { MailSurroundings } from "../mail/open_mail.ts";
import { S3Client } from "../storage/s3_client.ts";
import type { S3Settings } from "../storage/s3_settings.ts";
import { MAX_MAIL_BYTES } from "./mail_bounds.ts";
import type { IncomingMail, MailGate } from "./mail_intake.ts";

/** How Amazon SES hands us mails. */
export interface SesGateSettings {
  /** ARN of the SNS topic of the receipt rule. */
  readonly topic: string;
  /** The bucket that the rule writes mails to; null where they come within the message, which holds 150 KB. */
  readonly bucket: S3Settings | null;
}

/** SNS messages have up to 256 KiB, which JSON in JSON may double. */
const MOST_BYTES = 1024 * 1024;

const verdict = z.object({ status: z.string() }).transform(({ status }) => status).optional();
/** Source: Amazon SES, "Contents of notifications for Amazon SES email receiving". */
const notification = z.object({
  notificationType: z.literal("Received"),
  mail: z.object({ source: z.string().catch("") }),
  receipt: z.object({
    recipients: z.array(z.string()).max(100),
    spfVerdict: verdict,
    dmarcVerdict: verdict,
    spamVerdict: verdict,
    virusVerdict: verdict,
    action: z.object({ type: z.string(), bucketName: z.string().optional(), objectKey: z.string().optional() }),
  }),
  content: z.string().optional(),
});
type SesNotification = z.infer<typeof notification>;

/** Names of objects as SES makes them. */
const OBJECT_KEY = /^[\w-]+([/.][\w-]+)*$/;

/** Mails that Amazon SES received and tells of by SNS: their content within the message, or in a bucket of S3. What SES finds harmful is passed over.
 * One in another bucket is a fault of the settings: told of again until they are right. */
export function sesGate({ topic, bucket }: SesGateSettings, around: MailSurroundings): MailGate {
  const inbox = snsInbox(topic, around);
  const client = bucket && new S3Client(bucket);
  return {
    name: "ses",
    maxBytes: MOST_BYTES,
    tellsSender: false,
    admits: () => true,
    async read({ body }, signal) {
      const word = await inbox(body, signal);
      if (word === null) return null;
      const told = word.text === null ? null : parse(word.text);
      if (told === null || isHarmful(told)) return [];
      if (told.content !== undefined) return [{ ...envelopeOf(told), raw: contentOf(told.content) }];
      const { bucketName, objectKey = "" } = told.receipt.action;
      if (client === null || bucketName !== bucket?.bucket || !OBJECT_KEY.test(objectKey)) {
        throw new Error("SES wrote a mail to another bucket than the one that MAIL_INTAKE names");
      }
      return [{ ...envelopeOf(told), ...await readObject(client, objectKey) }];
    },
  };
}

function parse(text: string): SesNotification | null {
  try {
    return notification.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function isHarmful({ receipt: { virusVerdict, spamVerdict } }: SesNotification): boolean {
  return virusVerdict === "FAIL" || spamVerdict === "FAIL";
}

function envelopeOf({ mail, receipt }: SesNotification): Omit<IncomingMail, "raw"> {
  return {
    recipients: receipt.recipients,
    envelopeFrom: mail.source,
    // Whose signature holds SES does not say.
    verdicts: { dmarc: receipt.dmarcVerdict === "PASS", spf: receipt.spfVerdict === "PASS", dkim: [] },
  };
}

/** The rule says whether content is in Base64, the message does not: a mail begins with a field, in which there is a colon, and Base64 has none. */
function contentOf(content: string): Uint8Array<ArrayBuffer> {
  const isPlain = content.slice(0, 1_000).includes(":");
  return new Uint8Array(Buffer.from(content, isPlain ? "utf8" : "base64"));
}

async function readObject(client: S3Client, place: string): Promise<Pick<IncomingMail, "raw" | "fault">> {
  const answer = await client.send({ method: "GET", place });
  if (Number(answer.headers.get("content-length") ?? Infinity) <= MAX_MAIL_BYTES) return { raw: await answer.bytes() };
  await answer.body?.cancel();
  return { raw: new TextEncoder().encode(place), fault: "too_long" };
}
