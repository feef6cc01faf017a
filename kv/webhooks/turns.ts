import { MINUTE_MS } from "../../domain/time/instant.ts";
import { afterAttempt, nextTryAt } from "../../domain/webhooks/retries.ts";
import { type Attempt, type Delivery, isTaken, type Webhook } from "../../domain/webhooks/types.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { Commit, loaded, transact } from "../commit.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { tellFirm } from "../notices/tell_firm.ts";
import type { Store } from "../store.ts";
import { getDelivery, putAttempt, putDelivery } from "./deliveries.ts";
import { type Lane, type LaneRef, putLane, withNextTurn } from "./lanes.ts";
import { WEBHOOKS } from "./webhooks.ts";

/** What is to be attempted. */
export interface Turn {
  readonly webhook: Webhook;
  readonly delivery: Delivery;
}

/** How soon it is found out whether a target that was just paused works again. */
const FIRST_PROBE_MS = 15 * MINUTE_MS;

/**
 * The attempt that the message `messageId` carries, or null when another message carries it, nothing waits, or the subscription is gone. Of a paused
 * one the lane is held until it goes on.
 */
export function takeTurn(store: Store, ref: LaneRef, messageId: string): Promise<Turn | null> {
  const { orgId, webhookId, orderId } = ref;
  return transact<Turn | null>(async () => {
    const [entry, { value: lane, versionstamp }] = await readLane(store.kv, ref);
    if (lane?.turn !== messageId) return { answer: null };
    const commit = new Commit(store.kv);
    const webhook = entry.value;
    if (webhook === null) {
      const key = keys.webhookLane(webhookId, orderId);
      return { commit: commit.check(key, versionstamp).delete(key), answer: null };
    }
    if (webhook.paused) {
      // Going on meanwhile would not see the lane that is held only now: so the pause is part of what must not have changed.
      commit.check(keys.webhook(orgId, webhookId), entry.versionstamp).put(keys.webhookHeld(webhookId, orderId), null);
      return { commit, answer: null };
    }
    const [first, ...rest] = lane.waiting;
    const delivery = first === undefined ? null : await getDelivery(store.kv, webhookId, first, store.now());
    if (delivery !== null) return { answer: { webhook, delivery } };
    putLane(commit, ref, versionstamp, withNextTurn(commit, store, ref, { ...lane, waiting: rest }));
    return { commit, answer: null };
  });
}

/** Gives the attempt to another message, due at `dueAt`: there is no room for it now. */
export function postponeTurn(store: Store, ref: LaneRef, messageId: string, dueAt: Instant): Promise<void> {
  return transact<void>(async () => {
    const [, { value: lane, versionstamp }] = await readLane(store.kv, ref);
    if (lane?.turn !== messageId) return { answer: undefined };
    const commit = new Commit(store.kv);
    putLane(commit, ref, versionstamp, withNextTurn(commit, store, ref, lane, dueAt));
    return { commit, answer: undefined };
  });
}

/** What an attempt was, and what its record needs besides. */
export interface AttemptRecord {
  readonly messageId: string;
  readonly deliveryId: string;
  readonly attempt: Omit<Attempt, "n">;
  /** From 0 up to 1: spreads what failed together. */
  readonly chance: number;
}

/**
 * Records an attempt, and with it what follows: the next delivery of the order, another attempt, or the end of attempts, of which the owner is told.
 * What was sent cannot be taken back: it is recorded by commits of its own, tried again without sending again.
 */
export function recordAttempt(store: Store, ref: LaneRef, record: AttemptRecord): Promise<void> {
  const { orgId, webhookId } = ref;
  return transact<void>(async () => {
    const [entry, { value: lane, versionstamp }] = await readLane(store.kv, ref);
    const delivery = await getDelivery(store.kv, webhookId, record.deliveryId, store.now());
    const before = loaded(entry);
    if (lane?.turn !== record.messageId || before === null || delivery === null) return { answer: undefined };
    const now = store.now();
    const commit = new Commit(store.kv);
    const tried = afterTry(delivery, record, now);
    putDelivery(commit, tried, now);
    putAttempt(commit, delivery, { n: tried.attempts, ...record.attempt }, now);
    const webhook = afterAttempt(before.value, isTaken(record.attempt.outcome), now);
    if (webhook !== before.value) commit.change(WEBHOOKS, before, webhook);
    const target = new URL(webhook.url).host;
    const at = { orgId, path: `/account/webhooks/${webhookId}` };
    if (tried.state === "parked") {
      const facts = { target, type: tried.type, count: tried.tries };
      tellFirm(commit, store, { type: "webhook.parked", facts, ...at });
    }
    if (webhook.paused && !before.value.paused) {
      const facts = { target, count: webhook.failing?.count ?? 0 };
      tellFirm(commit, store, { type: "webhook.paused", facts, ...at });
      sendMessage(commit, store, {
        kind: "ping_webhook",
        payload: { orgId, webhookId, probe: true },
        dueAt: now + FIRST_PROBE_MS,
      });
    }
    if (before.value.paused && !webhook.paused) {
      sendMessage(commit, store, { kind: "resume_webhook", payload: { orgId, webhookId } });
    }
    const waiting = tried.state === "waiting" ? lane.waiting : lane.waiting.filter((id) => id !== delivery.id);
    putLane(commit, ref, versionstamp, withNextTurn(commit, store, ref, { ...lane, waiting }, tried.nextAt));
    return { commit, answer: undefined };
  });
}

function afterTry(delivery: Delivery, { attempt: { at, outcome }, chance }: AttemptRecord, now: Instant): Delivery {
  const { nextAt: _past, ...rest } = delivery;
  const tries = delivery.tries + 1;
  const tried = { ...rest, attempts: delivery.attempts + 1, tries, lastAttempt: { at, outcome } };
  if (isTaken(outcome)) return { ...tried, state: "delivered" };
  const nextAt = nextTryAt(tries, now, chance);
  return nextAt === null ? { ...tried, state: "parked" } : { ...tried, nextAt };
}

function readLane(kv: Deno.Kv, { orgId, webhookId, orderId }: LaneRef) {
  return getMany<[Webhook, Lane]>(kv, [keys.webhook(orgId, webhookId), keys.webhookLane(webhookId, orderId)]);
}
