import { z } from "zod";
import type { MailReport } from "../../../../domain/mails/mail_report.ts";
import { SES_MAIL_TAG } from "../ses_transport.ts";

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
const detail = z.string().optional().catch(undefined);

/** A message of SES: an event of a configuration set (`eventType`), or a notification of an identity (`notificationType`). */
const sesMessage = z.object({
  eventType: z.string().optional(),
  notificationType: z.string().optional(),
  mail: z.object({
    messageId: z.string().max(300),
    timestamp: instant,
    tags: z.record(z.string(), z.array(z.string())).optional(),
  }),
  bounce: z.object({
    bounceType: z.string(),
    timestamp: instant,
    bouncedRecipients: z.array(z.object({ diagnosticCode: detail })).default([]),
  }).optional(),
  complaint: z.object({ timestamp: instant, complaintFeedbackType: detail }).optional(),
  delivery: z.object({ timestamp: instant, smtpResponse: detail }).optional(),
  open: z.object({ timestamp: instant }).optional(),
  reject: z.object({ reason: detail }).optional(),
});
type SesMessage = z.infer<typeof sesMessage>;
type Told = Pick<MailReport, "type" | "bounce" | "at"> & { readonly detail?: string | undefined };

/** What a message of SES tells of a mail, under the id of the message; null when it is nothing that we record. */
export function sesReport(id: string, text: string): MailReport | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  const message = sesMessage.safeParse(read).data;
  const told = message && toldBy(message);
  if (message === undefined || told === null || told === undefined) return null;
  const { mail: { messageId, tags } } = message;
  const mailId = tags?.[SES_MAIL_TAG]?.[0];
  const { detail, ...rest } = told;
  return {
    id,
    mail: mailId === undefined ? { providerId: messageId } : { id: mailId },
    ...rest,
    ...detail !== undefined && { detail },
  };
}

/** Source: Amazon SES, "Contents of event data that is published to SNS". */
function toldBy({ eventType, notificationType, mail, bounce, complaint, delivery, open, reject }: SesMessage): Told | null {
  switch (eventType ?? notificationType) {
    case "Bounce":
      return bounce === undefined ? null : {
        type: "bounced",
        bounce: bounce.bounceType === "Permanent" ? "hard" : "soft",
        at: bounce.timestamp,
        detail: bounce.bouncedRecipients[0]?.diagnosticCode,
      };
    case "Complaint":
      // A reader who took the mail out of the spam folder again complains of nothing.
      if (complaint === undefined || complaint.complaintFeedbackType === "not-spam") return null;
      return { type: "complained", at: complaint.timestamp, detail: complaint.complaintFeedbackType };
    case "Delivery":
      return delivery === undefined ? null : { type: "delivered", at: delivery.timestamp, detail: delivery.smtpResponse };
    case "Open":
      return open === undefined ? null : { type: "opened", at: open.timestamp };
    case "Reject":
      return { type: "failed", at: mail.timestamp, detail: reject?.reason };
    default:
      return null;
  }
}
