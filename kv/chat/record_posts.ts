import { afterPost, type ChatWebhook } from "../../domain/chat/chat_webhook.ts";
import type { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { tellFirm } from "../notices/tell_firm.ts";
import type { Store } from "../store.ts";

/** How a channel took a post. */
export interface PostOutcome {
  readonly webhook: ChatWebhook;
  readonly outcome: "taken" | "failed" | "gone";
}

/** Adds to the commit what posts mean for their channels; of one that is paused now its organisation is told. One removed meanwhile stays removed. */
export async function recordPosts(commit: Commit, store: Store, outcomes: readonly PostOutcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  const present = await getMany<ChatWebhook[]>(
    store.kv,
    outcomes.map(({ webhook }) => keys.chatWebhook(webhook.orgId, webhook.id)),
  );
  for (const [index, { outcome }] of outcomes.entries()) {
    const { key, value: before, versionstamp } = present[index]!;
    if (before === null) continue;
    const after = afterPost(before, outcome, store.now());
    commit.check(key, versionstamp).put(key, after);
    if (after.pausedAt === undefined || before.pausedAt !== undefined) continue;
    const facts = { target: before.name, count: after.failing?.count ?? 1 };
    tellFirm(commit, store, { type: "chat.paused", facts, orgId: before.orgId, path: "/account/chat" });
  }
}
