import { createHmac } from "node:crypto";

/** How the signature is made, so that another way can follow: HMAC-SHA256 (RFC 2104) over the timestamp, a full stop and the body. */
const VERSION = "v1";

/**
 * The value of `X-Webhook-Signature`: one signature for each secret, separated by commas, each "v1=" and 64 hexadecimal digits. `timestamp` is in
 * seconds since 1970, as sent in `X-Webhook-Timestamp`; a secret's key is its text as UTF-8.
 */
export function signatureHeader(secrets: readonly string[], timestamp: number, body: string): string {
  return secrets.map((secret) => `${VERSION}=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`).join(
    ",",
  );
}
