import type { MailIntakeSettings } from "../jobs/ports/mail_intake/open_mail_intake.ts";
import { isPublicKey, isTopic } from "./mail_settings.ts";
import { isStrong, tooWeak } from "./strong_secret.ts";

type Environment = (name: "MAIL_INTAKE") => string | undefined;

const DOMAIN = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*$/;
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const FORM =
  "MAIL_INTAKE must be rfc822://:secret@domain, sendgrid://:verification-key@domain or ses://domain?topic=arn, percent-encoded";

/** Who hands us documents by mail, and for which domain; null where nobody does. What is wrong is added to `problems`. */
export function mailIntakeSettings(env: Environment, problems: string[]): MailIntakeSettings | null {
  const text = env("MAIL_INTAKE");
  if (text === undefined) return null;
  const url = URL.parse(text);
  const domain = url?.hostname.toLowerCase() ?? "";
  const found = url === null || !DOMAIN.test(domain) ? null : settingsOf(url, domain, problems);
  if (found === null) problems.push(FORM);
  return found;
}

/** The same for the demo, which only programs of its own machine reach: the providers are not among them. */
export function demoMailIntake(env: Environment, problems: string[]): MailIntakeSettings | null {
  const found = mailIntakeSettings(env, problems);
  if (found !== null && found.kind !== "rfc822") problems.push("MAIL_INTAKE of the demo must be rfc822://:secret@domain");
  return found;
}

function settingsOf(url: URL, domain: string, problems: string[]): MailIntakeSettings | null {
  const password = decoded(url.password);
  const query = url.searchParams;
  switch (url.protocol) {
    case "rfc822:":
      if (!isStrong(password)) problems.push(tooWeak("the secret in MAIL_INTAKE"));
      return { kind: "rfc822", domain, secret: password, authserv: query.get("authserv") };
    case "sendgrid:":
      return isPublicKey(password) ? { kind: "sendgrid", domain, publicKey: password } : null;
    case "ses:": {
      const topic = query.get("topic") ?? "";
      return isTopic(topic) ? sesSettings(url, domain, topic) : null;
    }
    default:
      return null;
  }
}

/** With a bucket, mails are read from there, in the region of the topic, by the key of the address. */
function sesSettings({ searchParams, username, password }: URL, domain: string, topic: string): MailIntakeSettings | null {
  const bucket = searchParams.get("bucket");
  if (bucket === null) return { kind: "ses", domain, topic, bucket: null };
  if (!BUCKET.test(bucket) || username === "" || password === "") return null;
  const region = topic.split(":")[3]!;
  const store = {
    endpoint: `https://s3.${region}.amazonaws.com`,
    region,
    bucket,
    accessKeyId: decoded(username),
    secretAccessKey: decoded(password),
    linksDownloads: false,
    archiveClass: null,
  };
  return { kind: "ses", domain, topic, bucket: store };
}

/** A part of an address as it was meant; one that is not encoded well as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
