import type { About, PushContent } from "../../domain/sendings/sending.ts";
import type { Commit } from "../commit.ts";
import { queueSending } from "../sendings/sendings.ts";
import type { Store } from "../store.ts";

/** Adds a message to every browser that a person lets us notify to the commit of the fact that causes it, for a job to send; its id. */
export function queuePush(
  commit: Commit,
  store: Store,
  userId: string,
  content: Omit<PushContent, "channel">,
  about: Pick<About, "orgId"> = {},
): string {
  return queueSending(commit, store, { channel: "push", ...content }, { userId, ...about });
}
