import { type ChatWebhook, MAX_CHAT_WEBHOOKS } from "../../domain/chat/chat_webhook.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import { readAll } from "../page.ts";
import { queueSending } from "../sendings/sendings.ts";
import type { Store } from "../store.ts";

export type ChatRefusal = "too_many" | "operation_reused";

/** The channels of an organisation. */
export function listChatWebhooks(kv: Deno.Kv, orgId: string): Promise<ChatWebhook[]> {
  return readAll(kv, { prefix: keys.chatWebhook(orgId, "").slice(0, 2) }, MAX_CHAT_WEBHOOKS);
}

/** The channel `id` of an organisation, or null. */
export async function getChatWebhook(kv: Deno.Kv, orgId: string, id: string): Promise<ChatWebhook | null> {
  return (await kv.get<ChatWebhook>(keys.chatWebhook(orgId, id))).value;
}

/** Adds a channel to the viewer's organisation once for an operation, with a line of audit. */
export function addChatWebhook(
  store: Store,
  by: Viewer,
  content: Pick<ChatWebhook, "tool" | "name" | "sealedUrl" | "shownUrl" | "groups">,
  operation: Operation,
): Promise<Result<null, ChatRefusal>> {
  return transact<Result<null, ChatRefusal>>(async () => {
    const [done, present] = await Promise.all([
      store.kv.get(keys.operation(operation.scope, operation.id)),
      listChatWebhooks(store.kv, by.orgId),
    ]);
    const earlier = earlierAnswer(done, operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? refuse("operation_reused") : accept(null) };
    if (present.length >= MAX_CHAT_WEBHOOKS) return { answer: refuse("too_many") };
    const webhook: ChatWebhook = { ...content, id: store.newId(), orgId: by.orgId, createdAt: store.now() };
    const commit = new Commit(store.kv).put(keys.chatWebhook(by.orgId, webhook.id), webhook);
    recordAudit(commit, store, by, { action: "chat.added", target: `${webhook.name} ${webhook.shownUrl}` });
    recordOperation(commit, operation, null);
    return { commit, answer: accept(null) };
  });
}

/** Removes a channel of the viewer's organisation, with a line of audit. Removing it twice removes nothing more. */
export function removeChatWebhook(store: Store, by: Viewer, id: string): Promise<void> {
  return transact<void>(async () => {
    const webhook = await getChatWebhook(store.kv, by.orgId, id);
    if (webhook === null) return { answer: undefined };
    const commit = new Commit(store.kv).delete(keys.chatWebhook(by.orgId, id));
    recordAudit(commit, store, by, { action: "chat.removed", target: `${webhook.name} ${webhook.shownUrl}` });
    return { commit, answer: undefined };
  });
}

/** Posts a test to one channel of the viewer's organisation, also where it is paused; false where there is none. */
export async function testChatWebhook(
  store: Store,
  { orgId }: Viewer,
  webhookId: string,
  test: { readonly text: string; readonly url: string },
): Promise<boolean> {
  if (await getChatWebhook(store.kv, orgId, webhookId) === null) return false;
  const commit = new Commit(store.kv);
  queueSending(commit, store, { channel: "chat", ...test, webhookId }, { orgId });
  return await commit.send();
}
