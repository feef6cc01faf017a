import { REPORTS_REMEMBERED_MS } from "../../../../kv/mails/record_report.ts";
import type { MailCallback } from "../mail_transport.ts";
import type { MailSurroundings } from "../open_mail.ts";
import { sesReport } from "./ses_reports.ts";
import { isSnsAddress, parseSnsMessage, SnsVerifier } from "./sns_message.ts";

/** Clocks differ by less. */
const AHEAD_MS = 60_000;

/**
 * What Amazon SES tells by the SNS topic with that ARN. SNS signs the messages of everybody's topics: that a message is of this one is what makes it ours.
 * A subscription of this topic is confirmed by itself.
 */
export function sesCallback(topic: string, { outgoing, now }: MailSurroundings): MailCallback {
  const verifier = new SnsVerifier(outgoing);
  return {
    provider: "ses",
    async read({ body }, signal) {
      const message = parseSnsMessage(body);
      if (message === null || message.TopicArn !== topic) return null;
      const age = now() - Date.parse(message.Timestamp);
      // What is older may have been told before, and would not be recognised.
      if (!(age > -AHEAD_MS && age < REPORTS_REMEMBERED_MS)) return null;
      if (!await verifier.isGenuine(message, now(), signal)) return null;
      if (message.Type === "Notification") {
        const report = sesReport(message.MessageId, message.Message);
        return report === null ? [] : [report];
      }
      const { Type, SubscribeURL: address } = message;
      if (Type === "SubscriptionConfirmation" && address !== undefined && isSnsAddress(address, topic)) {
        const answer = await outgoing.fetch(address, { method: "GET" }, signal);
        if (!answer.ok) throw new Error(`the subscription of ${topic} was not confirmed: ${answer.status}`);
      }
      return [];
    },
  };
}
