import { z } from "zod";
import type { Instant } from "../../../domain/time/instant.ts";
import { sendGridVerifier } from "../mail/callbacks/sendgrid_signature.ts";
import type { CallbackRequest } from "../mail/mail_transport.ts";
import { MAX_MAIL_BYTES } from "./mail_bounds.ts";
import type { IncomingMail, MailGate } from "./mail_intake.ts";

/** A call holds the mail and some short fields. */
const MOST_BYTES = MAX_MAIL_BYTES + 1024 * 1024;

const envelope = z.object({ to: z.array(z.string()).max(100), from: z.string().catch("") });

/**
 * Mails that SendGrid's Inbound Parse posts whole ("POST the raw, full MIME message"), signed by the key whose public half is `publicKey`.
 * Source: Twilio SendGrid, "Setting Up The Inbound Parse Webhook", "Securing your Inbound Parse Webhooks".
 */
export function sendGridGate(publicKey: string, now: () => Instant): MailGate {
  const isGenuine = sendGridVerifier(publicKey, now);
  return {
    name: "sendgrid",
    maxBytes: MOST_BYTES,
    tellsSender: false,
    admits: () => true,
    async read(call) {
      if (!isGenuine(call)) return null;
      const mail = await mailIn(call);
      return mail === null ? [] : [mail];
    },
  };
}

async function mailIn({ headers, body }: CallbackRequest): Promise<IncomingMail | null> {
  let form: FormData;
  try {
    form = await new Response(body, { headers: { "content-type": headers.get("content-type") ?? "" } }).formData();
  } catch {
    return null;
  }
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const told = parseEnvelope(text("envelope"));
  const raw = form.get("email");
  if (told === null || raw === null) return null;
  return {
    recipients: told.to,
    envelopeFrom: told.from,
    verdicts: { dmarc: false, spf: /^pass$/i.test(text("SPF").trim()), dkim: passedDomains(text("dkim")) },
    raw: typeof raw === "string" ? new TextEncoder().encode(raw) : await raw.bytes(),
  };
}

function parseEnvelope(text: string): z.infer<typeof envelope> | null {
  try {
    return envelope.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Domains of "{@example.com : pass, @sendgrid.net : none}". */
function passedDomains(text: string): string[] {
  return [...text.matchAll(/@([\w.-]+)\s*:\s*pass\b/gi)].map(([, domain]) => domain!.toLowerCase());
}
