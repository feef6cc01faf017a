import { sign } from "node:crypto";
import type { OutgoingPort } from "../../outgoing/outgoing.ts";
import { snsCertificate } from "../certificate_fixture.ts";

export const TOPIC = "arn:aws:sns:eu-west-3:123456789012:mails";
export const CERTIFICATE_URL = "https://sns.eu-west-3.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem";

const SIGNED = ["Message", "MessageId", "SubscribeURL", "Subject", "Timestamp", "Token", "TopicArn", "Type"];

/** A message as SNS would send it, signed. A change afterwards makes a forgery of it. */
export function snsMessage(fields: Readonly<Record<string, string>>, version: "1" | "2" = "2"): Record<string, string> {
  const message: Record<string, string> = { Type: "Notification", TopicArn: TOPIC, Message: "{}", ...fields };
  const text = SIGNED.flatMap((name) => message[name] === undefined ? [] : [`${name}\n${message[name]}\n`]).join("");
  const signature = sign(version === "1" ? "sha1" : "sha256", new TextEncoder().encode(text), snsCertificate.key);
  return { ...message, SignatureVersion: version, SigningCertURL: CERTIFICATE_URL, Signature: signature.toString("base64") };
}

/** What SNS publishes, in place of the network; keeps what was asked for. */
export function snsOutside(status = 200): OutgoingPort & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    allowPrivate: false,
    asked,
    fetch(target) {
      asked.push(target);
      return Promise.resolve(new Response(target.endsWith(".pem") ? snsCertificate.cert : "<ok/>", { status }));
    },
  };
}
