/** A file that came with a mail. */
export interface MailPart {
  /** As the sender named it; "" where it has no name. */
  readonly name: string;
  /** As the sender says: lower case, without parameters. */
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** It is shown within the text, as logos and photos of phones are, and not beside it. */
  readonly isEmbedded: boolean;
}

/** What is read of a mail. Its text is not: nobody asked for it. */
export interface ReceivedMail {
  /** "" where it has none. */
  readonly messageId: string;
  /** Whose mail it says it is, in lower case; "" where it says nothing. */
  readonly from: string;
  readonly subject: string;
  /** A program wrote it: it is never answered. */
  readonly isAutomatic: boolean;
  readonly parts: readonly MailPart[];
}

/** Why a mail cannot be read, now or later. */
export type UnreadableMail = "broken" | "too_many_parts" | "took_too_long" | "too_long";

/** Longest subject that is kept. */
export const MAX_SUBJECT = 200;
