import type { Delivery } from "../../domain/webhooks/types.ts";
import { Commit } from "../../kv/commit.ts";
import { createWebhook } from "../../kv/webhooks/change_webhooks.ts";
import { putDelivery } from "../../kv/webhooks/deliveries.ts";
import { type DemoApp, viewerOf } from "../support/world.ts";

type Trader = "shipper" | "carrier" | "recipient";

/** Gives each trader of the demo a webhook with a delivery in its log. */
export async function storeWebhooks(
  { store, world, ports }: DemoApp,
): Promise<Record<Trader, { id: string; deliveryId: string }>> {
  const stored = async (trader: Trader) => {
    const content = { url: "https://erp.example.com/in", events: ["order.delivered"], filters: {} } as const;
    const operation = { scope: "routes", id: `webhook-of-${trader}`, contentHash: "" };
    const sealed = await ports.secrets.seal("whsec_of_the_routes");
    const created = await createWebhook(store, viewerOf(world, trader), content, sealed, operation);
    if (!created.ok) throw new Error(created.refusal.code);
    const { id } = created.value;
    const delivery: Delivery = {
      id: store.newId(),
      webhookId: id,
      orderId: world.orders.plannedToday,
      type: "order.delivered",
      sequence: 1,
      body: "{}",
      createdAt: store.now(),
      state: "parked",
      attempts: 0,
      tries: 0,
    };
    const commit = new Commit(store.kv);
    putDelivery(commit, delivery, store.now());
    await commit.send();
    return { id, deliveryId: delivery.id };
  };
  return { shipper: await stored("shipper"), carrier: await stored("carrier"), recipient: await stored("recipient") };
}
