import type { Instant } from "../../../domain/time/instant.ts";
import type { OutgoingPort } from "../outgoing/outgoing.ts";
import type { MailTransport } from "./mail_transport.ts";
import { outboxTransport } from "./outbox_transport.ts";

/** How mails go out. */
export interface MailSettings {
  /** "SYMPHONI.A <contact@example.com>". */
  readonly from: string;
  /** A mail server ("smtp://", "smtps://") or a provider ("ses://", "sendgrid://"). Null: mails stay in the store. */
  readonly url: string | null;
  /** Whose word is taken on what became of mails: the ARN of an SNS topic for SES, SendGrid's public key. Null: nobody's. */
  readonly events: string | null;
}

/** What a transport needs besides its settings. */
export interface MailSurroundings {
  readonly outgoing: OutgoingPort;
  readonly now: () => Instant;
}

/** The transport that the settings name. Each is loaded where it is used only: the SMTP library would be a tenth of the time that a start takes. */
export async function openMail({ from, url, events }: MailSettings, around: MailSurroundings): Promise<MailTransport> {
  switch (url?.split(":", 1)[0]) {
    case undefined:
      return outboxTransport();
    case "ses": {
      const [{ sesTransport }, { sesCallback }] = await Promise.all([
        import("./ses_transport.ts"),
        import("./callbacks/ses_callback.ts"),
      ]);
      return sesTransport({ url: url!, from, ...events !== null && { callback: sesCallback(events, around) } });
    }
    case "sendgrid": {
      const [{ sendGridTransport }, { sendGridCallback }] = await Promise.all([
        import("./sendgrid_transport.ts"),
        import("./callbacks/sendgrid_callback.ts"),
      ]);
      return sendGridTransport({ url: url!, from, ...events !== null && { callback: sendGridCallback(events, around) } });
    }
    default: {
      const { smtpTransport } = await import("./smtp_transport.ts");
      return smtpTransport({ url: url!, from });
    }
  }
}
