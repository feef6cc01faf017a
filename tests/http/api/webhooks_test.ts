import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { SHOWCASE } from "../../../domain/api/showcase.ts";
import {
  createWebhook,
  deleteWebhook,
  generateWebhookSecret,
  getWebhook,
  getWebhookDelivery,
  listWebhookDeliveries,
  listWebhooks,
  replaceWebhook,
  replayWebhook,
  replayWebhookDelivery,
  testWebhooks,
} from "../../../domain/api/webhooks/webhooks_operations.ts";
import { MAX_WEBHOOKS } from "../../../domain/webhooks/types.ts";
import { Receiver } from "../../../jobs/webhooks_fixture.ts";
import { listAudits } from "../../../kv/audits/audits.ts";
import { keys } from "../../../kv/keys.ts";
import { Partner } from "../../support/partner.ts";
import { type DemoApp, startDemoApp, viewerOf } from "../../support/world.ts";
import { SHORT } from "./transport_orders_fixture.ts";

const URL_TO = "https://erp.example.com/symphonia";

/** The demo with the system of its shipper, which has no webhook yet. */
async function start(): Promise<{ app: DemoApp; shipper: Partner }> {
  const app = await startDemoApp();
  await app.store.kv.delete(keys.webhook(app.world.firms.shipper.id, SHOWCASE.webhookId));
  return { app, shipper: await Partner.of(app, { ...viewerOf(app.world, "shipper"), role: "owner" }) };
}

async function created(partner: Partner, body: object = {}) {
  const answered = await partner.call(createWebhook, { body: { url: URL_TO, events: ["order.created"], ...body } });
  assert.equal(answered.status, 201);
  return answered.body;
}

Deno.test("POST /api/webhooks/generate-secret makes a secret, with and without version, without a body too", async () => {
  const { app, shipper } = await start();
  await using _ = app;
  const secrets = new Set<string>();
  for (const base of ["/api", "/api/v1"]) {
    for (const body of [undefined, {}]) {
      const { status, body: { secret, webhookId } } = await shipper.call(generateWebhookSecret, { body, base });
      assert.deepEqual([status, webhookId], [200, null]);
      assert.match(secret, /^whsec_[\w-]{43}$/);
      secrets.add(secret);
    }
  }
  assert.equal(secrets.size, 4);
});

Deno.test("/api/webhooks creates, reads, changes and deletes a webhook; its secret is shown once", async () => {
  const { app, shipper } = await start();
  await using _ = app;
  const { secret, ...webhook } = await created(shipper, { filters: { referencePrefix: "ERP-" } });
  assert.match(secret, /^whsec_/);
  assert.equal(webhook.paused, false);
  const params = { webhookId: webhook.webhookId };
  const read = await shipper.call(getWebhook, { params });
  assert.deepEqual(read.body, webhook);
  assert.deepEqual((await shipper.call(listWebhooks)).body.items, [webhook]);

  const body = { url: URL_TO, events: ["order.closed", "order.closed"], paused: true };
  const headers = { "if-match": read.headers.get("etag")! };
  const replaced = await shipper.call(replaceWebhook, { params, body, headers });
  assert.deepEqual([replaced.status, replaced.body.events, replaced.body.pausedBy, replaced.body.filters], [
    200,
    ["order.closed"],
    "owner",
    {},
  ]);
  assert.equal((await shipper.call(replaceWebhook, { params, body, headers })).status, 412);
  assert.equal((await shipper.call(deleteWebhook, { params })).status, 204);
  assert.equal((await shipper.call(getWebhook, { params })).status, 404);
  const acts = (await listAudits(app.store.kv)).rows.map(({ action }) => action).filter((action) =>
    action.startsWith("webhook.")
  );
  assert.deepEqual(acts.slice(0, 3), ["webhook.deleted", "webhook.changed", "webhook.created"]);
});

Deno.test("POST /api/webhooks happens once for an idempotency key, and tells the same secret again", async () => {
  const { app, shipper } = await start();
  await using _ = app;
  const body = { url: URL_TO, events: ["order.created"] };
  const headers = { "idempotency-key": "create-1" };
  const [first, second] = [
    await shipper.call(createWebhook, { body, headers }),
    await shipper.call(createWebhook, { body, headers }),
  ];
  assert.deepEqual(second.body, first.body);
  assert.equal((await shipper.call(listWebhooks)).body.items.length, 1);
});

Deno.test("POST /api/webhooks refuses what is no target, no event, unknown, or one too many, by its pointer", async () => {
  const { app, shipper } = await start();
  await using _ = app;
  const refused = async (body: object) => {
    const { status, body: { errors } } = await shipper.call(createWebhook, { body });
    return [status, errors?.[0]?.pointer];
  };
  const good = { url: URL_TO, events: ["order.created"] };
  assert.deepEqual(await refused({ ...good, url: "https://me:secret@erp.example.com/" }), [422, "/url"]);
  assert.deepEqual(await refused({ ...good, url: "ftp://erp.example.com/" }), [422, "/url"]);
  assert.deepEqual(await refused({ ...good, events: [] }), [422, "/events"]);
  assert.deepEqual(await refused({ ...good, events: ["order.eaten"] }), [422, "/events/0"]);
  assert.deepEqual(await refused({ ...good, filters: { colour: "red" } }), [422, "/filters/colour"]);
  assert.deepEqual(await refused({ ...good, secret: "short" }), [422, "/secret"]);
  for (let n = 0; n < MAX_WEBHOOKS; n++) await created(shipper);
  assert.deepEqual(await refused(good), [409, undefined]);
});

Deno.test("webhooks are their own organisation's, and their manager's", async () => {
  const { app, shipper } = await start();
  await using _ = app;
  const { webhookId } = await created(shipper);
  const stranger = await Partner.of(app, { ...viewerOf(app.world, "carrier"), role: "owner" });
  const params = { webhookId, deliveryId: "none" };
  const body = { url: URL_TO, events: ["order.closed"], from: "2026-11-01T00:00:00Z", to: "2026-11-02T00:00:00Z" };
  const { url, events, from, to } = body;
  assert.equal((await stranger.call(getWebhook, { params })).status, 404);
  assert.equal((await stranger.call(replaceWebhook, { params, body: { url, events } })).status, 404);
  assert.equal((await stranger.call(deleteWebhook, { params })).status, 404);
  assert.equal((await stranger.call(generateWebhookSecret, { body: { webhookId } })).status, 404);
  assert.equal((await stranger.call(listWebhookDeliveries, { params })).status, 404);
  assert.equal((await stranger.call(getWebhookDelivery, { params })).status, 404);
  assert.equal((await stranger.call(replayWebhookDelivery, { params })).status, 404);
  assert.equal((await stranger.call(replayWebhook, { params, body: { from, to } })).status, 404);
  assert.equal((await stranger.call(testWebhooks, { body: { webhookId } })).status, 404);
  assert.deepEqual((await stranger.call(listWebhooks)).body.items, []);
  const reader = await Partner.of(app, viewerOf(app.world, "shipper"), ["orders.read"]);
  assert.equal((await reader.call(listWebhooks)).status, 403);
});

Deno.test("a new order reaches the partner's server, signed by the secret that the API gave, and can be sent again", async () => {
  const { app, shipper } = await start();
  await using _ = app;
  await using receiver = new Receiver();
  await app.settle();
  const { secret } = (await shipper.call(generateWebhookSecret)).body;
  const { webhookId, secret: kept } = await created(shipper, { url: receiver.url, secret });
  assert.equal(kept, secret);
  const order = await shipper.send("POST", "/api/transport-orders", SHORT);
  const { orderId } = await order.json();
  await app.settle();
  const [told] = receiver.received;
  assert.deepEqual([told?.orderId, told?.type], [orderId, "order.created"]);
  const expected = createHmac("sha256", secret).update(`${told!.timestamp}.${told!.body}`).digest("hex");
  assert.equal(told!.signature, `v1=${expected}`);

  const params = { webhookId, deliveryId: told!.id };
  const { body: { items: [delivery] } } = await shipper.call(listWebhookDeliveries, { params });
  assert.deepEqual([delivery.deliveryId, delivery.state, delivery.lastOutcome.status], [told!.id, "delivered", 200]);
  assert.equal((await shipper.call(replayWebhookDelivery, { params })).status, 202);
  await app.settle();
  assert.deepEqual(receiver.received.map(({ id, body }) => [id, body]), [[told!.id, told!.body], [told!.id, told!.body]]);
  const detail = (await shipper.call(getWebhookDelivery, { params })).body;
  assert.deepEqual([detail.body, detail.log.length, detail.log[1].outcome.answer], [told!.body, 2, "ok"]);

  const span = { from: "2026-11-24T00:00:00Z", to: "2026-11-25T00:00:00Z" };
  assert.equal((await shipper.call(replayWebhook, { params, body: span })).status, 202);
  await app.settle();
  assert.equal(receiver.received.length, 3);
});

Deno.test("POST /api/webhook/test pings one webhook or all, and the log says how it went", async () => {
  const { app, shipper } = await start();
  await using _ = app;
  await using receiver = new Receiver();
  const [first] = [await created(shipper, { url: receiver.url }), await created(shipper, { url: receiver.url })];
  const all = await shipper.call(testWebhooks, { base: "/api" });
  assert.deepEqual([all.status, all.body.items.length], [202, 2]);
  const one = await shipper.call(testWebhooks, { body: { webhookId: first.webhookId } });
  assert.deepEqual(one.body.items.map(({ webhookId }: { webhookId: string }) => webhookId), [first.webhookId]);
  await app.settle();
  assert.deepEqual(receiver.received.map(({ type }) => type), ["ping", "ping", "ping"]);
  const log = await shipper.call(listWebhookDeliveries, { params: { webhookId: first.webhookId }, query: "?limit=1" });
  assert.deepEqual([log.body.items[0].type, log.body.items[0].state], ["ping", "delivered"]);
  assert.match(log.headers.get("link")!, /rel="next"/);
});

Deno.test("generate-secret changes a webhook's secret; the old one signs too while they overlap", async () => {
  const { app, shipper } = await start();
  await using _ = app;
  await using receiver = new Receiver();
  const { webhookId, secret } = await created(shipper, { url: receiver.url });
  const changed = await shipper.call(generateWebhookSecret, { body: { webhookId, overlapHours: 2 } });
  assert.equal(changed.body.previousSecretValidUntil, "2026-11-24T10:00:00.000Z");
  await shipper.call(testWebhooks, { body: { webhookId } });
  await app.settle();
  const { timestamp, body, signature } = receiver.received[0]!;
  const sign = (key: string) => `v1=${createHmac("sha256", key).update(`${timestamp}.${body}`).digest("hex")}`;
  assert.equal(signature, `${sign(changed.body.secret)},${sign(secret)}`);
});
