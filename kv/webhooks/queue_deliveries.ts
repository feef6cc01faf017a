import { decodeTime } from "ulid";
import type { Order, OrderEvent } from "../../domain/orders/types.ts";
import { MINUTE_MS } from "../../domain/time/instant.ts";
import { matches } from "../../domain/webhooks/matches.ts";
import { eventPayload } from "../../domain/webhooks/payload.ts";
import { orgsReached } from "../../domain/webhooks/reach.ts";
import type { Delivery, Webhook } from "../../domain/webhooks/types.ts";
import { Commit } from "../commit.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import type { Store } from "../store.ts";
import { firstIdAt, keptSince, putDelivery } from "./deliveries.ts";
import { type Lane, type LaneRef, NEW_LANE, putLane, withNextTurn } from "./lanes.ts";
import { listWebhooks } from "./webhooks.ts";

/** Events queued by one commit: keeps it within the store's size. */
const BATCH = 100;
/** How far the clocks of two processes may differ: an event may come to the timeline before one that is there already. */
const SKEW_MS = MINUTE_MS;

/**
 * Adds to a job's commit one message for each subscription that asked for events of those types. The commit of the order itself has nothing to do
 * with it.
 * @returns how many.
 */
export async function sendToWebhooks(
  commit: Commit,
  store: Store,
  order: Order,
  events: readonly OrderEvent[],
): Promise<number> {
  const lists = await Promise.all(orgsReached(events, order).map((orgId) => listWebhooks(store.kv, orgId)));
  const asked = lists.flat().filter((webhook) => events.some(({ type }) => webhook.events.includes(type)));
  for (const { orgId, id } of asked) {
    sendMessage(commit, store, { kind: "queue_deliveries", payload: { orgId, webhookId: id, orderId: order.id } });
  }
  return asked.length;
}

/**
 * The commit that queues every event of an order that a subscription has not looked at yet, in the order of the timeline, whichever message comes
 * first; null when there is none. Payloads are made here, once: each attempt sends the same bytes.
 */
export async function queueDeliveries(store: Store, ref: LaneRef): Promise<Commit | null> {
  const { orgId, webhookId, orderId } = ref;
  const [{ value: webhook }, { value: order }, entry] = await getMany<[Webhook, Order, Lane]>(store.kv, [
    keys.webhook(orgId, webhookId),
    keys.order(orderId),
    keys.webhookLane(webhookId, orderId),
  ]);
  if (webhook === null || order === null) return null;
  const now = store.now();
  const lane = entry.value ?? NEW_LANE;
  const events = await eventsToLookAt(store, webhook, orderId, lane);
  if (events.length === 0) return null;
  const commit = new Commit(store.kv);
  let { sequence } = lane;
  const queued: string[] = [];
  for (const event of events.slice(0, BATCH)) {
    const side = matches(webhook, event, order);
    if (side === null) continue;
    sequence++;
    const body = eventPayload(event, order, side, sequence);
    const { id, type } = event;
    const delivery: Delivery = {
      id,
      webhookId,
      orderId,
      type,
      sequence,
      body,
      createdAt: now,
      state: "waiting",
      attempts: 0,
      tries: 0,
    };
    putDelivery(commit, delivery, now);
    queued.push(id);
  }
  const filled: Lane = {
    ...lane,
    seen: seenAfter(lane, events.slice(0, BATCH)),
    sequence,
    waiting: [...lane.waiting, ...queued],
  };
  putLane(commit, ref, entry.versionstamp, lane.turn === null ? withNextTurn(commit, store, ref, filled) : filled);
  if (events.length > BATCH) sendMessage(commit, store, { kind: "queue_deliveries", payload: ref });
  return commit;
}

/** What is on the timeline since the subscription began, or since it was looked at last, and was not looked at. One more than a batch at most. */
async function eventsToLookAt({ kv, now }: Store, webhook: Webhook, orderId: string, { seen }: Lane): Promise<OrderEvent[]> {
  const newest = seen.at(-1);
  const since = Math.max(webhook.since, keptSince(now()), newest === undefined ? 0 : decodeTime(newest) - SKEW_MS);
  const prefix = keys.orderEvent(orderId, "").slice(0, 2);
  const known = new Set(seen);
  const events: OrderEvent[] = [];
  for await (const { value } of kv.list<OrderEvent>({ prefix, start: keys.orderEvent(orderId, firstIdAt(since)) })) {
    if (!known.has(value.id)) events.push(value);
    if (events.length > BATCH) break;
  }
  return events;
}

function seenAfter({ seen }: Lane, events: readonly OrderEvent[]): string[] {
  const all = [...seen, ...events.map(({ id }) => id)].sort();
  const from = firstIdAt(decodeTime(all.at(-1)!) - SKEW_MS);
  return all.filter((id) => id >= from);
}
