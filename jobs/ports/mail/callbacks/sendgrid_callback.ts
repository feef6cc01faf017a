import { Buffer } from "node:buffer";
import { createPublicKey, type KeyObject, verify } from "node:crypto";
import { z } from "zod";
import type { MailReport } from "../../../../domain/mails/mail_report.ts";
import { MINUTE_MS, SECOND_MS } from "../../../../domain/time/instant.ts";
import type { MailCallback } from "../mail_transport.ts";
import type { MailSurroundings } from "../open_mail.ts";
import { SENDGRID_MAIL_ARGUMENT } from "../sendgrid_transport.ts";

/** How far the moment of a call may be from now. */
const TOLERANCE_MS = 10 * MINUTE_MS;
const SIGNATURE = "x-twilio-email-event-webhook-signature";
const TIMESTAMP = "x-twilio-email-event-webhook-timestamp";

const sendGridEvent = z.object({
  event: z.string(),
  sg_event_id: z.string().min(1).max(200),
  timestamp: z.number().int().nonnegative(),
  [SENDGRID_MAIL_ARGUMENT]: z.string().max(40),
  type: z.string().optional().catch(undefined),
  reason: z.string().optional().catch(undefined),
  response: z.string().optional().catch(undefined),
});
type SendGridEvent = z.infer<typeof sendGridEvent>;

/** What SendGrid's Event Webhook tells; `publicKey` is its verification key, SPKI in base64. */
export function sendGridCallback(publicKey: string, { now }: Pick<MailSurroundings, "now">): MailCallback {
  const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" });
  return {
    provider: "sendgrid",
    read({ headers, body }) {
      const sentAt = headers.get(TIMESTAMP) ?? "";
      const age = now() - Number(sentAt) * SECOND_MS;
      if (!/^\d+$/.test(sentAt) || Math.abs(age) > TOLERANCE_MS) return Promise.resolve(null);
      if (!isSigned(key, sentAt, body, headers.get(SIGNATURE) ?? "")) return Promise.resolve(null);
      return Promise.resolve(eventsIn(body).flatMap((event) => reportOf(event) ?? []));
    },
  };
}

/** ECDSA with SHA-256 over the timestamp and the body as they came. Source: Twilio SendGrid, "Event Webhook Security Features". */
function isSigned(key: KeyObject, sentAt: string, body: Uint8Array, signature: string): boolean {
  return verify("sha256", Buffer.concat([Buffer.from(sentAt), body]), key, Buffer.from(signature, "base64"));
}

/** The events of ours in a call; others of the account have no id of a mail. */
function eventsIn(body: Uint8Array): SendGridEvent[] {
  let read: unknown;
  try {
    read = JSON.parse(new TextDecoder().decode(body));
  } catch {
    return [];
  }
  return Array.isArray(read) ? read.flatMap((event) => sendGridEvent.safeParse(event).data ?? []) : [];
}

/** Source: Twilio SendGrid, "Event Webhook Reference". */
function reportOf(event: SendGridEvent): MailReport | null {
  const { sg_event_id: id, timestamp, type, reason, response, [SENDGRID_MAIL_ARGUMENT]: mailId } = event;
  const detail = reason ?? response;
  const report = { id, mail: { id: mailId }, at: timestamp * SECOND_MS, ...detail !== undefined && { detail } };
  switch (event.event) {
    case "delivered":
      return { ...report, type: "delivered" };
    case "open":
      return { ...report, type: "opened" };
    case "spamreport":
      return { ...report, type: "complained" };
    case "bounce":
      return { ...report, type: "bounced", bounce: type === "blocked" ? "soft" : "hard" };
    case "dropped":
      return droppedReport(report, reason ?? "");
    default:
      return null;
  }
}

/** A mail that SendGrid did not even try to deliver, because of what it knew of the address, or for another reason. */
function droppedReport(report: Omit<MailReport, "type">, reason: string): MailReport {
  if (/spam report/i.test(reason)) return { ...report, type: "complained" };
  if (/^(bounced address|invalid)$/i.test(reason)) return { ...report, type: "bounced", bounce: "hard" };
  return { ...report, type: "failed" };
}
