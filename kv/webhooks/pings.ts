import type { Viewer } from "../../domain/identity/types.ts";
import type { Message } from "../../domain/jobs/message.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { DAY_MS, HOUR_MS, type Instant } from "../../domain/time/instant.ts";
import { pingPayload } from "../../domain/webhooks/payload.ts";
import { afterAttempt } from "../../domain/webhooks/retries.ts";
import { type Attempt, type Delivery, isTaken, KEPT_DAYS, type Webhook } from "../../domain/webhooks/types.ts";
import { Commit, loaded, transact } from "../commit.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { putAttempt, putDelivery } from "./deliveries.ts";
import { listWebhooks, WEBHOOKS } from "./webhooks.ts";

type PingRef = Extract<Message, { kind: "ping_webhook" }>["payload"];

/** A test that was asked for. */
export interface SentPing {
  readonly webhookId: string;
  readonly deliveryId: string;
}

const PROBE_EVERY_MS = HOUR_MS;

/** A test that has not been sent: its id is that of the message that sends it. */
export function newPing(id: string, webhookId: string, now: Instant): Delivery {
  const body = pingPayload(id, webhookId, now);
  return { id, webhookId, type: "ping", body, createdAt: now, state: "waiting", attempts: 0, tries: 0 };
}

/** Sends a test to one subscription of the viewer's organisation, or to all of them, once for an operation; paused ones too. */
export function sendPings(
  store: Store,
  { orgId }: Viewer,
  webhookId: string | null,
  operation: Operation,
): Promise<Result<readonly SentPing[], "webhook_not_found" | "operation_reused">> {
  return transact<Result<readonly SentPing[], "webhook_not_found" | "operation_reused">>(async () => {
    const [done, all] = await Promise.all([
      store.kv.get(keys.operation(operation.scope, operation.id)),
      listWebhooks(store.kv, orgId),
    ]);
    const earlier = earlierAnswer<readonly SentPing[]>(done, operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? refuse("operation_reused") : accept(earlier.answer) };
    const asked = webhookId === null ? all : all.filter(({ id }) => id === webhookId);
    if (webhookId !== null && asked.length === 0) return { answer: refuse("webhook_not_found") };
    const commit = new Commit(store.kv);
    const sent = asked.map(({ id }): SentPing => {
      const payload: PingRef = { orgId, webhookId: id, probe: false };
      const deliveryId = sendMessage(commit, store, { kind: "ping_webhook", payload });
      putDelivery(commit, newPing(deliveryId, id, store.now()), store.now());
      return { webhookId: id, deliveryId };
    });
    recordOperation(commit, operation, sent);
    return { commit, answer: accept(sent) };
  });
}

/** The subscription to test, and the test; null when there is nothing to do: it is gone, was tested by this message, or works again meanwhile. */
export async function pingToSend(
  store: Store,
  { orgId, webhookId, probe }: PingRef,
  messageId: string,
): Promise<{ readonly webhook: Webhook; readonly delivery: Delivery } | null> {
  const [{ value: webhook }, { value: known }] = await getMany<[Webhook, Delivery]>(store.kv, [
    keys.webhook(orgId, webhookId),
    keys.webhookDelivery(webhookId, messageId),
  ]);
  if (webhook === null || (probe && webhook.paused?.by !== "failures")) return null;
  if (known !== null && known.state !== "waiting") return null;
  return { webhook, delivery: known ?? newPing(messageId, webhookId, store.now()) };
}

/** Records a test. One that is taken ends a pause that failures had caused; one that only looked whether it would be looks again in an hour. */
export function recordPing(store: Store, ref: PingRef, delivery: Delivery, attempt: Omit<Attempt, "n">): Promise<void> {
  const { orgId, webhookId, probe } = ref;
  return transact<void>(async () => {
    const before = loaded(await store.kv.get<Webhook>(keys.webhook(orgId, webhookId)));
    if (before === null) return { answer: undefined };
    const now = store.now();
    const taken = isTaken(attempt.outcome);
    const commit = new Commit(store.kv);
    const { at, outcome } = attempt;
    putDelivery(commit, {
      ...delivery,
      state: taken ? "delivered" : "parked",
      attempts: 1,
      tries: 1,
      lastAttempt: { at, outcome },
    }, now);
    putAttempt(commit, delivery, { n: 1, ...attempt }, now);
    const webhook = taken ? afterAttempt(before.value, true, now) : before.value;
    if (webhook !== before.value) commit.change(WEBHOOKS, before, webhook);
    if (before.value.paused && !webhook.paused) {
      sendMessage(commit, store, { kind: "resume_webhook", payload: { orgId, webhookId } });
    } else if (probe && webhook.paused?.by === "failures" && now - webhook.paused.at < KEPT_DAYS * DAY_MS) {
      sendMessage(commit, store, { kind: "ping_webhook", payload: ref, dueAt: now + PROBE_EVERY_MS });
    }
    return { commit, answer: undefined };
  });
}
