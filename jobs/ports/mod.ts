import type { Sealer, SealVerifier } from "../../domain/notes/seal.ts";
import type { MailTransport } from "./mail/mail_transport.ts";
import type { PdfPort } from "./pdf/pdf.ts";

/** Every door to the outside world. Each has an embedded default that truly works. */
export interface Ports {
  readonly mail: MailTransport;
  readonly pdf: PdfPort;
  readonly seal: Sealer & SealVerifier;
  /** Keys one-time codes, so that the store alone gives none of them away. */
  readonly codeSecret: string;
}
