import type { AddressKind, IntakeAddress } from "../../../domain/mail_intake/intake_address.ts";
import type { ReceivedMail, UnreadableMail } from "../../../domain/mail_intake/received_mail.ts";
import type { SenderVerdicts } from "../../../domain/mail_intake/sender.ts";
import type { Result } from "../../../domain/result.ts";
import type { CallbackRequest } from "../mail/mail_transport.ts";

/** Who hands us mails: Amazon SES, SendGrid, or any mail server that posts them as they are. */
export type MailGateName = "ses" | "sendgrid" | "rfc822";

/** A mail as it was handed over. */
export interface IncomingMail {
  /** The envelope's, not those that the header names. */
  readonly recipients: readonly string[];
  /** The envelope's sender; "" for a report. */
  readonly envelopeFrom: string;
  readonly verdicts: SenderVerdicts;
  readonly raw: Uint8Array<ArrayBuffer>;
  /** Why it was not fetched: `raw` is but the name by which its provider knows it. */
  readonly fault?: UnreadableMail;
}

/** The door of one provider. */
export interface MailGate {
  readonly name: MailGateName;
  /** Longest call. */
  readonly maxBytes: number;
  /** A mail waits at the sender's server until we answer, and a refusal is told there; false where the provider took it before. */
  readonly tellsSender: boolean;
  /** Whether the header of a call says enough for its body to be read. */
  admits(headers: Headers): boolean;
  /** The mails that a call brings; null when it is not the provider's. Throws when it may be told again. */
  read(call: CallbackRequest, signal: AbortSignal): Promise<readonly IncomingMail[] | null>;
}

/** Why a mail is not read. */
export type MimeFault = UnreadableMail | "busy";

/** Reads mails into their files, off this thread. */
export interface MimePort {
  /** Never throws for what is in the mail, and takes bounded time and memory for whatever that is. */
  read(raw: Uint8Array<ArrayBuffer>): Promise<Result<ReceivedMail, MimeFault>>;
}

/** Documents by mail: the addresses that we give out, who hands us what comes to them, and what reads it. */
export interface MailIntake {
  readonly gate: MailGate;
  readonly mime: MimePort;
  /**
   * The address that leads to an organisation, or to an order on its behalf. Whoever has one may send documents there; nobody else can make one up, and
   * one organisation's says nothing of another's. `generation`: how often it was replaced.
   */
  addressOf(kind: AddressKind, id: string, orgId: string, generation: number): string;
  /** What an address leads to if its token holds, which `holds` tells; null for one that is no address of ours. */
  read(address: string): IntakeAddress | null;
  /** Whether we gave that address out for `orgId`, as that generation of it. */
  holds(address: IntakeAddress, orgId: string, generation: number): boolean;
}
