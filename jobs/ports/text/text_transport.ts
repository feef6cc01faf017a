/** What is put on the wire. */
export interface OutgoingText {
  /** The same however often the text is sent. */
  readonly id: string;
  /** E.164. */
  readonly to: string;
  readonly text: string;
}

/** A way to send text messages. */
export interface TextTransport {
  /** Whether texts leave the house; if not, the store's copy is the only one to read. */
  readonly delivers: boolean;
  /** Parts of texts that an organisation may send in a month; null without a limit. */
  readonly monthlyTexts: number | null;
  /**
   * Sends one text; gives what the provider calls it.
   * @throws {PermanentFailure} when this text or number is refused for good; anything else may be tried again.
   */
  send(text: OutgoingText, signal: AbortSignal): Promise<string>;
}
