import type { MailSurroundings } from "../mail/open_mail.ts";
import type { S3Settings } from "../storage/s3_settings.ts";
import { intakeAddresses } from "./address_key.ts";
import type { MailGate, MailIntake } from "./mail_intake.ts";
import { MimeReader } from "./mime_reader.ts";
import { plainGate } from "./plain_gate.ts";

/** Who hands us the mails of a domain, and by what we know them. */
export type MailIntakeSettings =
  & { readonly domain: string }
  & (
    | { readonly kind: "rfc822"; readonly secret: string; readonly authserv: string | null }
    | { readonly kind: "sendgrid"; readonly publicKey: string }
    | { readonly kind: "ses"; readonly topic: string; readonly bucket: S3Settings | null }
  );

/** Documents by mail as the settings have them. What signs for a provider is loaded where it is used only. */
export async function openMailIntake(
  settings: MailIntakeSettings,
  around: MailSurroundings & { readonly appSecret: string },
): Promise<MailIntake> {
  return {
    gate: await openGate(settings, around),
    mime: new MimeReader(),
    ...intakeAddresses(around.appSecret, settings.domain),
  };
}

async function openGate(settings: MailIntakeSettings, around: MailSurroundings): Promise<MailGate> {
  switch (settings.kind) {
    case "rfc822":
      return plainGate(settings);
    case "sendgrid":
      return (await import("./sendgrid_gate.ts")).sendGridGate(settings.publicKey, around.now);
    case "ses":
      return (await import("./ses_gate.ts")).sesGate(settings, around);
  }
}
