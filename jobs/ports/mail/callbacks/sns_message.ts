import { Buffer } from "node:buffer";
import { verify, X509Certificate } from "node:crypto";
import { z } from "zod";
import type { Instant } from "../../../../domain/time/instant.ts";
import type { OutgoingPort } from "../../outgoing/outgoing.ts";

const snsMessage = z.object({
  Type: z.enum(["Notification", "SubscriptionConfirmation", "UnsubscribeConfirmation"]),
  MessageId: z.string().min(1).max(200),
  TopicArn: z.string(),
  Subject: z.string().optional(),
  Message: z.string(),
  Timestamp: z.string(),
  Token: z.string().optional(),
  SubscribeURL: z.string().optional(),
  SignatureVersion: z.enum(["1", "2"]),
  Signature: z.string(),
  SigningCertURL: z.string(),
});
type SnsMessage = z.infer<typeof snsMessage>;

/** Fields that are signed, in their order; those that are absent are left out. Source: Amazon SNS, "Verifying the signatures of messages". */
const SIGNED: Readonly<Record<SnsMessage["Type"], readonly (keyof SnsMessage)[]>> = {
  Notification: ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"],
  SubscriptionConfirmation: ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"],
  UnsubscribeConfirmation: ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"],
};
const DIGESTS = { "1": "sha1", "2": "sha256" } as const;
const CERTIFICATE_PATH = /^\/SimpleNotificationService-[0-9a-f]+\.pem$/;

/** The fields of an SNS message, or null for what is none. */
export function parseSnsMessage(body: Uint8Array): SnsMessage | null {
  try {
    return snsMessage.safeParse(JSON.parse(new TextDecoder().decode(body))).data ?? null;
  } catch {
    return null;
  }
}

/** Whether `address` is one of SNS's own in the region of `topic`: nothing else is ever called on the word of a message. */
export function isSnsAddress(address: string, topic: string): boolean {
  const url = URL.parse(address);
  const region = topic.split(":")[3];
  const hosts = [`sns.${region}.amazonaws.com`, `sns.${region}.amazonaws.com.cn`];
  return url?.protocol === "https:" && hosts.includes(url.hostname) && url.port === "" && url.username === "";
}

/** Tells genuine messages from forged ones by the certificates that SNS publishes, each of which is fetched once. */
export class SnsVerifier {
  readonly #outgoing: OutgoingPort;
  readonly #certificates = new Map<string, X509Certificate>();

  constructor(outgoing: OutgoingPort) {
    this.#outgoing = outgoing;
  }

  /** Whether SNS signed the message, at `now`. Throws when its certificate cannot be fetched, which says nothing of the message. */
  async isGenuine(message: SnsMessage, now: Instant, signal: AbortSignal): Promise<boolean> {
    const { SigningCertURL: address, TopicArn: topic } = message;
    if (!isSnsAddress(address, topic) || !CERTIFICATE_PATH.test(new URL(address).pathname)) return false;
    const certificate = this.#certificates.get(address) ?? await this.#fetch(address, signal);
    if (certificate === null || Date.parse(certificate.validFrom) > now || Date.parse(certificate.validTo) < now) return false;
    this.#certificates.set(address, certificate);
    const signature = Buffer.from(message.Signature, "base64");
    return verify(DIGESTS[message.SignatureVersion], signedText(message), certificate.publicKey, signature);
  }

  async #fetch(address: string, signal: AbortSignal): Promise<X509Certificate | null> {
    const answer = await this.#outgoing.fetch(address, { method: "GET" }, signal);
    const pem = await answer.text();
    if (answer.status === 404) return null;
    if (!answer.ok) throw new Error(`the certificate of SNS could not be fetched: ${answer.status}`);
    try {
      return new X509Certificate(pem);
    } catch {
      return null;
    }
  }
}

function signedText(message: SnsMessage): Uint8Array {
  const lines = SIGNED[message.Type].flatMap((name) => message[name] === undefined ? [] : [name, message[name]]);
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}
