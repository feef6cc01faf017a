import type { ReceivedMail } from "../../../domain/mail_intake/received_mail.ts";
import type { MimeFault } from "./mail_intake.ts";

/** What the Worker that reads a mail answers. */
export type MimeAnswer =
  | { readonly kind: "read"; readonly mail: ReceivedMail }
  | { readonly kind: "refused"; readonly fault: MimeFault };
