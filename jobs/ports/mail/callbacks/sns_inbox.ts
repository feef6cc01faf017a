import { REPORTS_REMEMBERED_MS } from "../../../../kv/mails/record_report.ts";
import type { MailSurroundings } from "../open_mail.ts";
import { isSnsAddress, parseSnsMessage, SnsVerifier } from "./sns_message.ts";

/** Clocks differ by less. */
const AHEAD_MS = 60_000;

/** What a genuine message of the topic says; `text` is null for one about the subscription itself. */
export interface SnsWord {
  readonly id: string;
  readonly text: string | null;
}

/**
 * Reads messages of the SNS topic with that ARN; null for what is not its own. SNS signs the messages of everybody's topics: that a message is of this
 * one is what makes it ours. A subscription of this topic is confirmed by itself.
 */
export function snsInbox(
  topic: string,
  { outgoing, now }: MailSurroundings,
): (body: Uint8Array, signal: AbortSignal) => Promise<SnsWord | null> {
  const verifier = new SnsVerifier(outgoing);
  return async (body, signal) => {
    const message = parseSnsMessage(body);
    if (message === null || message.TopicArn !== topic) return null;
    const age = now() - Date.parse(message.Timestamp);
    // What is older may have been told before, and would not be recognised.
    if (!(age > -AHEAD_MS && age < REPORTS_REMEMBERED_MS)) return null;
    if (!await verifier.isGenuine(message, now(), signal)) return null;
    const { Type, MessageId: id, SubscribeURL: address } = message;
    if (Type === "Notification") return { id, text: message.Message };
    if (Type === "SubscriptionConfirmation" && address !== undefined && isSnsAddress(address, topic)) {
      const answer = await outgoing.fetch(address, { method: "GET" }, signal);
      if (!answer.ok) throw new Error(`the subscription of ${topic} was not confirmed: ${answer.status}`);
    }
    return { id, text: null };
  };
}
