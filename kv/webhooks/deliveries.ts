import { encodeTime } from "ulid";
import { DAY_MS, type Instant } from "../../domain/time/instant.ts";
import { type Attempt, type Delivery, KEPT_DAYS } from "../../domain/webhooks/types.ts";
import type { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { type Page, readAll, readPage } from "../page.ts";

const KEPT_MS = KEPT_DAYS * DAY_MS;
const TIME_CHARS = 10;
/** More than a delivery with many replays ever has. */
const MAX_ATTEMPTS = 200;

/** The smallest id that was made at `at` or later. */
export function firstIdAt(at: Instant): string {
  return encodeTime(at, TIME_CHARS);
}

/** When what is kept today began. */
export function keptSince(now: Instant): Instant {
  return now - KEPT_MS;
}

/** Writes a delivery; it goes 30 days after it was created. */
export function putDelivery(commit: Commit, delivery: Delivery, now: Instant): void {
  commit.put(keys.webhookDelivery(delivery.webhookId, delivery.id), delivery, {
    expireIn: Math.max(delivery.createdAt + KEPT_MS - now, 1),
  });
}

/** Writes a line of the log. */
export function putAttempt(commit: Commit, { webhookId, id, createdAt }: Delivery, attempt: Attempt, now: Instant): void {
  commit.put(keys.webhookAttempt(webhookId, id, attempt.n), attempt, { expireIn: Math.max(createdAt + KEPT_MS - now, 1) });
}

/** The delivery `id`, or null when there is none or its time is over. */
export async function getDelivery(kv: Deno.Kv, webhookId: string, id: string, now: Instant): Promise<Delivery | null> {
  const { value } = await kv.get<Delivery>(keys.webhookDelivery(webhookId, id));
  return value !== null && value.createdAt > keptSince(now) ? value : null;
}

/** One page of a subscription's deliveries of the last 30 days, newest first. */
export function listDeliveries(
  kv: Deno.Kv,
  webhookId: string,
  now: Instant,
  cursor?: string,
  limit?: number,
): Promise<Page<Delivery>> {
  const prefix = keys.webhookDelivery(webhookId, "").slice(0, 2);
  const range = { prefix, between: [firstIdAt(keptSince(now)), "\uffff"] as const };
  return readPage<Delivery>(kv, range, { cursor, reverse: true, ...(limit !== undefined && { limit }) });
}

/** What was tried with a delivery, oldest first. */
export function listAttempts(kv: Deno.Kv, webhookId: string, deliveryId: string): Promise<Attempt[]> {
  return readAll<Attempt>(kv, { prefix: keys.webhookAttempt(webhookId, deliveryId, 0).slice(0, 3) }, MAX_ATTEMPTS);
}
