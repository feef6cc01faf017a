import { randomBytes } from "node:crypto";

/** A new secret to sign webhooks with: 256 random bits behind a mark by which people and secret scanners know it. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString("base64url")}`;
}
