import type { Viewer } from "../../domain/identity/types.ts";
import type { Message } from "../../domain/jobs/message.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import type { Instant } from "../../domain/time/instant.ts";
import type { Delivery, Webhook } from "../../domain/webhooks/types.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, transact } from "../commit.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { firstIdAt, getDelivery, keptSince, putDelivery } from "./deliveries.ts";
import { type Lane, NEW_LANE, putLane, withNextTurn } from "./lanes.ts";

type ReplayResult = Result<null, "delivery_not_found" | "operation_reused">;
/** Deliveries queued again by one job. */
const BATCH = 50;

/** Sends one delivery of the viewer's organisation again, after what waits of its order, once for an operation. Tests are not sent again. */
export function replayDelivery(
  store: Store,
  viewer: Viewer,
  { webhookId, deliveryId }: { readonly webhookId: string; readonly deliveryId: string },
  operation: Operation,
): Promise<ReplayResult> {
  return replayOnce(store, viewer, webhookId, operation, async (commit) => {
    const delivery = await getDelivery(store.kv, webhookId, deliveryId, store.now());
    if (delivery?.orderId === undefined) return null;
    await queueAgain(commit, store, viewer.orgId, { ...delivery, orderId: delivery.orderId });
    return deliveryId;
  });
}

/** Sends again every delivery to a subscription of the viewer's organisation that was for an event in [from, to), once for an operation. */
export function replayRange(
  store: Store,
  viewer: Viewer,
  { webhookId, from, to }: { readonly webhookId: string; readonly from: Instant; readonly to: Instant },
  operation: Operation,
): Promise<ReplayResult> {
  return replayOnce(store, viewer, webhookId, operation, (commit) => {
    sendMessage(commit, store, { kind: "replay_deliveries", payload: { orgId: viewer.orgId, webhookId, from, to } });
    return `${new Date(from).toISOString()}/${new Date(to).toISOString()}`;
  });
}

/** Has `queue` add what is to be sent again to a commit; it says what that was, for the audit log, or null where there is no such thing. */
function replayOnce(
  store: Store,
  viewer: Viewer,
  webhookId: string,
  operation: Operation,
  queue: (commit: Commit) => string | null | Promise<string | null>,
): Promise<ReplayResult> {
  return transact<ReplayResult>(async () => {
    const [done, { value: webhook }] = await getMany<[unknown, Webhook]>(store.kv, [
      keys.operation(operation.scope, operation.id),
      keys.webhook(viewer.orgId, webhookId),
    ]);
    const earlier = earlierAnswer(done, operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? refuse("operation_reused") : accept(null) };
    const commit = new Commit(store.kv);
    const queued = webhook === null ? null : await queue(commit);
    if (queued === null) return { answer: refuse("delivery_not_found") };
    recordAudit(commit, store, viewer, { action: "webhook.replayed", target: `${webhookId} ${queued}` });
    recordOperation(commit, operation, null);
    return { commit, answer: accept(null) };
  });
}

/** Queues again the next deliveries of a range; the commit that sends for the rest of them, or null when those were all. */
export async function replayNext(
  store: Store,
  payload: Extract<Message, { kind: "replay_deliveries" }>["payload"],
): Promise<Commit | null> {
  const { orgId, webhookId, from, to, after } = payload;
  const now = store.now();
  const first = after === undefined ? firstIdAt(Math.max(from, keptSince(now), 0)) : `${after}\0`;
  const range = { start: keys.webhookDelivery(webhookId, first), end: keys.webhookDelivery(webhookId, firstIdAt(to)) };
  const ids = await Array.fromAsync(store.kv.list(range, { limit: BATCH }), ({ key }) => String(key[2]));
  for (const id of ids) {
    await transact<void>(async () => {
      const delivery = await getDelivery(store.kv, webhookId, id, now);
      if (delivery?.orderId === undefined) return { answer: undefined };
      const commit = new Commit(store.kv);
      await queueAgain(commit, store, orgId, { ...delivery, orderId: delivery.orderId });
      return { commit, answer: undefined };
    });
  }
  const last = ids.at(-1);
  if (last === undefined || ids.length < BATCH) return null;
  const commit = new Commit(store.kv);
  sendMessage(commit, store, { kind: "replay_deliveries", payload: { ...payload, after: last } });
  return commit;
}

/** With all attempts before it; one that waits already keeps its place. */
async function queueAgain(
  commit: Commit,
  store: Store,
  orgId: string,
  delivery: Delivery & { readonly orderId: string },
): Promise<void> {
  const { webhookId, orderId, id } = delivery;
  const ref = { orgId, webhookId, orderId };
  const { value, versionstamp } = await store.kv.get<Lane>(keys.webhookLane(webhookId, orderId));
  const lane = value ?? NEW_LANE;
  const { nextAt: _past, ...rest } = delivery;
  putDelivery(commit, { ...rest, state: "waiting", tries: 0 }, store.now());
  // The first of them may wait for an hour that is far away: it is sent at once.
  const isNext = lane.turn === null || lane.waiting[0] === id;
  const waiting = lane.waiting.includes(id) ? lane.waiting : [...lane.waiting, id];
  putLane(
    commit,
    ref,
    versionstamp,
    isNext ? withNextTurn(commit, store, ref, { ...lane, waiting }) : { ...lane, waiting },
  );
}
