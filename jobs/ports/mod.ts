import type { Sealer, SealVerifier } from "../../domain/notes/seal.ts";
import type { BackupPort } from "./backups/backup_port.ts";
import type { FieldsPort } from "./fields/fields_port.ts";
import type { MailTransport } from "./mail/mail_transport.ts";
import type { MailIntake } from "./mail_intake/mail_intake.ts";
import type { OutgoingPort } from "./outgoing/outgoing.ts";
import type { PdfPort } from "./pdf/pdf.ts";
import type { PicturesPort } from "./pictures/pictures.ts";
import type { PushPort } from "./push/push_port.ts";
import type { Recogniser } from "./recogniser/recogniser.ts";
import type { RateLimiter } from "./rate_limit/rate_limiter.ts";
import type { SecretBox } from "./secret_box/secret_box.ts";
import type { SingleSignOnPort } from "./single_sign_on/single_sign_on.ts";
import type { StoragePort } from "./storage/storage.ts";
import type { TextTransport } from "./text/text_transport.ts";

/** Every door to the outside world. Each has an embedded default that truly works. */
export interface Ports {
  readonly mail: MailTransport;
  /** Documents by mail; null where nobody hands us any. */
  readonly mailIntake: MailIntake | null;
  readonly texts: TextTransport;
  readonly push: PushPort;
  readonly pdf: PdfPort;
  readonly pictures: PicturesPort;
  readonly outgoing: OutgoingPort;
  readonly seal: Sealer & SealVerifier;
  /** Keys one-time codes, so that the store alone gives none of them away. */
  readonly codeSecret: string;
  /** Seals the secrets that are needed again in plain text. */
  readonly secrets: SecretBox;
  readonly singleSignOn: SingleSignOnPort;
  readonly rateLimiter: RateLimiter;
  readonly recogniser: Recogniser;
  readonly fields: FieldsPort;
  readonly storage: StoragePort;
  readonly backups: BackupPort;
}
