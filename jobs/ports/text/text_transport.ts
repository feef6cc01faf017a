import { PermanentFailure } from "../../../domain/jobs/permanent_failure.ts";

/** What is put on the wire. */
export interface OutgoingText {
  /** The same however often the text is sent. */
  readonly id: string;
  /** E.164. */
  readonly to: string;
  readonly text: string;
}

/** What became of a text that the provider took. `ofNumber`: nothing reaches that number, or its phone, rather than this text, or not now. */
export type TextReceipt =
  | { readonly state: "waiting" }
  | { readonly state: "delivered" }
  | { readonly state: "undelivered"; readonly cause: string; readonly ofNumber: boolean };

/** The number takes no texts: not this one, nor another. */
export class NumberRefused extends PermanentFailure {}

/** A way to send text messages. */
export interface TextTransport {
  /** Whether texts leave the house; if not, the store's copy is the only one to read. */
  readonly delivers: boolean;
  /** Parts of texts that an organisation may send in a month; null without a limit. */
  readonly monthlyTexts: number | null;
  /**
   * Sends one text; gives what the provider calls it.
   * @throws {NumberRefused} when the number takes no texts, another PermanentFailure when this one is refused for good; anything else may be tried again.
   */
  send(text: OutgoingText, signal: AbortSignal): Promise<string>;
  /** What became of the text that was sent as `id`, as far as the provider knows; absent where it tells a caller nothing. */
  receipt?(id: string, signal: AbortSignal): Promise<TextReceipt>;
}
