import type { About, TextContent } from "../../domain/sendings/sending.ts";
import type { Commit } from "../commit.ts";
import { queueSending } from "../sendings/sendings.ts";
import type { Store } from "../store.ts";

/**
 * Adds a text message to the number `to` (E.164) to the commit of the fact that causes it, for a job to send. It counts for the month of `about.orgId`;
 * `about.userId` is whom it is for. One that opens something (`isSecret`) is not kept once it was delivered.
 * @returns the message's id.
 */
export function queueText(
  commit: Commit,
  store: Store,
  to: string,
  text: string,
  { isSecret, ...about }: About & Pick<TextContent, "isSecret">,
): string {
  return queueSending(commit, store, { channel: "text", to, text, ...isSecret && { isSecret } }, about);
}
