import type { Audit, AuditAction } from "../../domain/audits/audit.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { newWebhook } from "../../domain/webhooks/changes.ts";
import { MAX_WEBHOOKS, type Webhook, type WebhookContent } from "../../domain/webhooks/types.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, loaded, transact } from "../commit.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { listWebhooks, WEBHOOKS } from "./webhooks.ts";

/** Why a subscription is not written; "webhook_changed_meanwhile" carries it as it is now. */
export type WebhookRefusal =
  | { readonly code: "webhook_not_found" | "too_many_webhooks" | "operation_reused" }
  | { readonly code: "webhook_changed_meanwhile"; readonly webhook: Webhook };
export type WebhookResult = Result<Webhook, WebhookRefusal>;

/** Creates a subscription of the viewer's organisation once for an operation. */
export function createWebhook(
  store: Store,
  viewer: Viewer,
  content: WebhookContent,
  sealedSecret: string,
  operation: Operation,
): Promise<WebhookResult> {
  return transact<WebhookResult>(async () => {
    const [done, present] = await Promise.all([
      store.kv.get(keys.operation(operation.scope, operation.id)),
      listWebhooks(store.kv, viewer.orgId),
    ]);
    const earlier = earlierAnswer<string>(done, operation);
    if (earlier === "other_content") return { answer: refuse({ code: "operation_reused" }) };
    if (earlier !== null) {
      const created = present.find(({ id }) => id === earlier.answer);
      return { answer: created ? accept(created) : refuse({ code: "webhook_not_found" }) };
    }
    if (present.length >= MAX_WEBHOOKS) return { answer: refuse({ code: "too_many_webhooks" }) };
    const webhook = newWebhook(content, { id: store.newId(), orgId: viewer.orgId, sealedSecret }, store.now());
    const commit = new Commit(store.kv).create(WEBHOOKS, webhook);
    recordAudit(commit, store, viewer, { action: "webhook.created", target: nameInLog(webhook), after: contentInLog(webhook) });
    recordOperation(commit, operation, webhook.id);
    return { commit, answer: accept(webhook) };
  });
}

/** How to change a subscription. */
export interface WebhookChange {
  readonly id: string;
  readonly operation: Operation;
  readonly action: AuditAction;
  /** The revision that it was read at, where a change of somebody else matters. */
  readonly revision?: number;
  /** What becomes of it; null removes it. */
  decide(webhook: Webhook, now: Instant): Webhook | null;
}

/**
 * Changes a subscription of the viewer's organisation once for an operation, with its line of audit. What waited goes on when it is no longer paused.
 * Removed, the answer is what it was; its deliveries end with their time.
 */
export function changeWebhook(store: Store, viewer: Viewer, change: WebhookChange): Promise<WebhookResult> {
  const { id, operation, action, revision, decide } = change;
  return transact<WebhookResult>(async () => {
    const [done, entry] = await getMany<[unknown, Webhook]>(store.kv, [
      keys.operation(operation.scope, operation.id),
      keys.webhook(viewer.orgId, id),
    ]);
    const earlier = earlierAnswer<Webhook>(done, operation);
    if (earlier === "other_content") return { answer: refuse({ code: "operation_reused" }) };
    if (earlier !== null) return { answer: accept(entry.value ?? earlier.answer) };
    const before = loaded(entry);
    if (before === null) return { answer: refuse({ code: "webhook_not_found" }) };
    const webhook = before.value;
    if (revision !== undefined && revision !== webhook.revision) {
      return { answer: refuse({ code: "webhook_changed_meanwhile", webhook }) };
    }
    const after = decide(webhook, store.now());
    const commit = new Commit(store.kv);
    if (after === null) commit.remove(WEBHOOKS, before);
    else commit.change(WEBHOOKS, before, after);
    if (webhook.paused && after && !after.paused) {
      sendMessage(commit, store, { kind: "resume_webhook", payload: { orgId: viewer.orgId, webhookId: id } });
    }
    recordAudit(commit, store, viewer, { action, target: nameInLog(webhook), ...difference(webhook, after) });
    recordOperation(commit, operation, after ?? webhook);
    return { commit, answer: accept(after ?? webhook) };
  });
}

function difference(before: Webhook, after: Webhook | null): Pick<Audit, "before" | "after"> {
  const [was, is] = [contentInLog(before), after === null ? undefined : contentInLog(after)];
  return was === is ? {} : { before: was, ...(is !== undefined && { after: is }) };
}

function nameInLog({ id, url }: Webhook): string {
  return `${new URL(url).host} ${id}`;
}

function contentInLog({ url, description, events, filters }: Webhook): string {
  return JSON.stringify({ url, description, events, filters });
}
