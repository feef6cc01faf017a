import { z } from "zod";
import type { MailReport } from "../../../../domain/mails/mail_report.ts";
import { SECOND_MS } from "../../../../domain/time/instant.ts";
import type { MailCallback } from "../mail_transport.ts";
import type { MailSurroundings } from "../open_mail.ts";
import { SENDGRID_MAIL_ARGUMENT } from "../sendgrid_transport.ts";
import { sendGridVerifier } from "./sendgrid_signature.ts";

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
  const isGenuine = sendGridVerifier(publicKey, now);
  return {
    provider: "sendgrid",
    read(call) {
      return Promise.resolve(isGenuine(call) ? eventsIn(call.body).flatMap((event) => reportOf(event) ?? []) : null);
    },
  };
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
