import type { ChatContent } from "../../domain/sendings/sending.ts";
import type { Commit } from "../commit.ts";
import { queueSending } from "../sendings/sendings.ts";
import type { Store } from "../store.ts";

/**
 * Adds a message to the chat tools of an organisation to the commit of the fact that causes it, for a job to send: with a `type` to those that asked for
 * what it is about, else to all of them.
 */
export function queuePost(commit: Commit, store: Store, orgId: string, content: Omit<ChatContent, "channel">): void {
  queueSending(commit, store, { channel: "chat", ...content }, { orgId });
}
