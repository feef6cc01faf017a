import { Buffer } from "node:buffer";
import { createPublicKey, verify } from "node:crypto";
import { type Instant, MINUTE_MS, SECOND_MS } from "../../../../domain/time/instant.ts";
import type { CallbackRequest } from "../mail_transport.ts";

/** How far the moment of a call may be from now. */
const TOLERANCE_MS = 10 * MINUTE_MS;
const SIGNATURE = "x-twilio-email-event-webhook-signature";
const TIMESTAMP = "x-twilio-email-event-webhook-timestamp";

/**
 * Tells SendGrid's calls from forged ones: ECDSA with SHA-256 over the timestamp and the body as they came, by `publicKey` (SPKI in base64). Event Webhook
 * and Inbound Parse sign alike. Source: Twilio SendGrid, "Event Webhook Security Features", "Securing your Inbound Parse Webhooks".
 */
export function sendGridVerifier(publicKey: string, now: () => Instant): (call: CallbackRequest) => boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" });
  return ({ headers, body }) => {
    const sentAt = headers.get(TIMESTAMP) ?? "";
    const age = now() - Number(sentAt) * SECOND_MS;
    if (!/^\d+$/.test(sentAt) || Math.abs(age) > TOLERANCE_MS) return false;
    const signature = Buffer.from(headers.get(SIGNATURE) ?? "", "base64");
    return verify("sha256", Buffer.concat([Buffer.from(sentAt), body]), key, signature);
  };
}
