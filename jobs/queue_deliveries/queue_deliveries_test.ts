import assert from "node:assert/strict";
import { DAY_MS, SECOND_MS } from "../../domain/time/instant.ts";
import type { Webhook } from "../../domain/webhooks/types.ts";
import { transact } from "../../kv/commit.ts";
import type { StoreFixture } from "../../kv/jobs/job_fixture.ts";
import { storeOver } from "../../kv/store.ts";
import { listDeliveries } from "../../kv/webhooks/deliveries.ts";
import { queueDeliveries } from "../../kv/webhooks/queue_deliveries.ts";
import { happen, OWNER, storeWithOrders, subscribe } from "../webhooks_fixture.ts";

const URL_TO = "https://erp.example.com/in";

/** Does what the message does, also when it meets itself. */
function queue(store: StoreFixture, { id: webhookId }: Webhook): Promise<void> {
  return transact<void>(async () => {
    const commit = await queueDeliveries(store, { orgId: OWNER.orgId, webhookId, orderId: "order-1" });
    return commit === null ? { answer: undefined } : { commit, answer: undefined };
  });
}

/** Ids of what was queued, in the order of their numbers, which count from 1 without a gap. */
async function queued(store: StoreFixture, webhook: Webhook): Promise<string[]> {
  const { rows } = await listDeliveries(store.kv, webhook.id, store.now());
  const sorted = rows.toSorted((a, b) => a.sequence! - b.sequence!);
  assert.deepEqual(sorted.map(({ sequence }) => sequence), sorted.map((_, index) => index + 1));
  return sorted.map(({ id }) => id);
}

Deno.test("queueDeliveries() queues each event once, in the order of the timeline, however many messages run at once", async () => {
  using store = await storeWithOrders();
  const webhook = await subscribe(store, URL_TO);
  const ids: string[] = [];
  for (let n = 0; n < 4; n++) ids.push(...await happen(store, "order-1", "order.delivered", "order.closed"));
  await Promise.all(ids.map(() => queue(store, webhook)));
  assert.deepEqual(await queued(store, webhook), ids);
  assert.equal(await queueDeliveries(store, { orgId: OWNER.orgId, webhookId: webhook.id, orderId: "order-1" }), null);
});

Deno.test("queueDeliveries() finds an event that a clock behind dated before the last one", async () => {
  using store = await storeWithOrders();
  const webhook = await subscribe(store, URL_TO);
  store.passes(30 * SECOND_MS);
  const [first] = await happen(store, "order-1", "order.delivered");
  await queue(store, webhook);
  const behind = storeOver(store.kv, "lease", () => store.now() - 20 * SECOND_MS);
  const [late] = await happen(behind, "order-1", "order.closed");
  assert.ok(late! < first!);
  await queue(store, webhook);
  assert.deepEqual(await queued(store, webhook), [first, late]);
});

Deno.test("queueDeliveries() begins with the subscription, and leaves out what it did not ask for", async () => {
  using store = await storeWithOrders();
  await happen(store, "order-1", "order.delivered");
  store.passes(DAY_MS);
  const webhook = await subscribe(store, URL_TO);
  await happen(store, "order-1", "order.edited");
  const [asked] = await happen(store, "order-1", "order.closed");
  await queue(store, webhook);
  assert.deepEqual(await queued(store, webhook), [asked]);
});
