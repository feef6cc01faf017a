import { SHOWCASE } from "../../domain/api/showcase.ts";
import type { Order } from "../../domain/orders/types.ts";
import { pausedByOwner } from "../../domain/webhooks/changes.ts";
import { eventPayload } from "../../domain/webhooks/payload.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { listEvents } from "../orders/events.ts";
import type { Store } from "../store.ts";
import { changeWebhook, createWebhook } from "../webhooks/change_webhooks.ts";
import { putDelivery } from "../webhooks/deliveries.ts";
import { NEW_LANE, putLane, withNextTurn } from "../webhooks/lanes.ts";
import type { Cast } from "./cast.ts";
import { expectOk } from "./expect_ok.ts";
import { withId } from "./with_id.ts";

/**
 * The webhook that the API's examples read, with one delivery: the closure of the showcase order. Nobody listens at its address, so it is paused, and no
 * other order has a reference that it asks for.
 */
export async function createShowcaseWebhook(store: Store, { people: { shipper } }: Cast, sealedSecret: string): Promise<void> {
  const { orderId, webhookId, deliveryId } = SHOWCASE;
  const operation = () => ({ scope: "demo", id: store.newId(), contentHash: "" });
  const content = {
    url: "https://erp.example.com/symphonia",
    description: "Exemple de la documentation",
    events: ["order.delivered", "order.closed"],
    filters: { referencePrefix: "CR-24081" },
  } as const;
  expectOk(await createWebhook(withId(store, webhookId), shipper, content, sealedSecret, operation()));
  const paused = { id: webhookId, operation: operation(), action: "webhook.paused", decide: pausedByOwner } as const;
  expectOk(await changeWebhook(store, shipper, paused));
  const { value: order } = await store.kv.get<Order>(keys.order(orderId));
  const closed = (await listEvents(store.kv, orderId)).find(({ type }) => type === "order.closed")!;
  const delivery = {
    id: deliveryId,
    webhookId,
    orderId,
    type: closed.type,
    sequence: 1,
    body: eventPayload({ ...closed, id: deliveryId }, order!, "shipper", 1),
    createdAt: store.now(),
    state: "waiting",
    attempts: 0,
    tries: 0,
  } as const;
  const ref = { orgId: shipper.orgId, webhookId, orderId };
  const commit = new Commit(store.kv);
  putDelivery(commit, delivery, store.now());
  putLane(commit, ref, null, withNextTurn(commit, store, ref, { ...NEW_LANE, sequence: 1, waiting: [deliveryId] }));
  await commit.send();
}
