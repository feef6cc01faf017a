import assert from "node:assert/strict";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../domain/time/instant.ts";
import { pausedByOwner, resumed, withSecret } from "../../domain/webhooks/changes.ts";
import { RETRY_DELAYS_MS } from "../../domain/webhooks/retries.ts";
import type { Webhook } from "../../domain/webhooks/types.ts";
import type { StoreFixture } from "../../kv/jobs/job_fixture.ts";
import { listNotices } from "../../kv/notices/notices.ts";
import { changeWebhook } from "../../kv/webhooks/change_webhooks.ts";
import { listAttempts, listDeliveries } from "../../kv/webhooks/deliveries.ts";
import { replayDelivery, replayRange } from "../../kv/webhooks/replays.ts";
import { sendPings } from "../../kv/webhooks/pings.ts";
import { getWebhook } from "../../kv/webhooks/webhooks.ts";
import { JOB_PORTS } from "../job_ports_fixture.ts";
import { HANDLERS } from "../mod.ts";
import { type OutgoingPort, outgoingPort } from "../ports/outgoing/outgoing.ts";
import { runDueJobs } from "../run_due_jobs.ts";
import { happen, newOperation, OWNER, Receiver, SECRET, storeWithOrders, subscribe } from "../webhooks_fixture.ts";
import { signatureHeader } from "./signature.ts";

/** Does everything due within the span, each job at its time, and moves the clock to its end. */
async function run(store: StoreFixture, spanMs = 0): Promise<void> {
  await runDueJobs(store, JOB_PORTS, HANDLERS, { until: store.now() + spanMs });
  store.passes(spanMs);
}

const failing = () => new Response("no", { status: 500 });
const logOf = async (store: StoreFixture, { id }: Webhook) =>
  (await listDeliveries(store.kv, id, store.now())).rows.map(({ id, state, attempts }) => [id, state, attempts]);

Deno.test("deliverWebhook() sends what was asked for, signed, numbered by order, once", async () => {
  await using receiver = new Receiver();
  using store = await storeWithOrders();
  await subscribe(store, receiver.url);
  const [first] = await happen(store, "order-1", "order.delivered", "proof.received");
  await happen(store, "order-2", "order.closed");
  await happen(store, "order-1", "order.closed");
  await run(store);
  const { received } = receiver;
  assert.deepEqual(received.map(({ orderId, type, sequence }) => [orderId, type, sequence]).toSorted(), [
    ["order-1", "order.closed", 2],
    ["order-1", "order.delivered", 1],
    ["order-2", "order.closed", 1],
  ]);
  const { id, timestamp, signature, body } = received.find(({ type }) => type === "order.delivered")!;
  assert.equal(id, first);
  assert.equal(timestamp, String(store.now() / 1_000));
  assert.equal(signature, signatureHeader([SECRET], Number(timestamp), body));
  const payload = JSON.parse(body);
  assert.deepEqual([payload.id, payload.version, payload.order.reference, payload.order.side], [
    first,
    1,
    "REF-order-1",
    "shipper",
  ]);
  await run(store, DAY_MS);
  assert.equal(received.length, 3);
});

Deno.test("deliverWebhook() tries again with the same id and body, and holds back later events of that order alone", async () => {
  await using receiver = new Receiver();
  using store = await storeWithOrders();
  const webhook = await subscribe(store, receiver.url);
  receiver.answer = ({ orderId }) => orderId === "order-1" ? failing() : new Response("ok");
  const [stuck] = await happen(store, "order-1", "order.delivered");
  await happen(store, "order-1", "order.closed");
  await happen(store, "order-2", "order.closed");
  await run(store);
  assert.deepEqual(receiver.received.map(({ orderId, type }) => `${orderId} ${type}`).toSorted(), [
    "order-1 order.delivered",
    "order-2 order.closed",
  ]);
  receiver.answer = () => new Response("ok");
  receiver.received.length = 0;
  await run(store, 12_000);
  assert.deepEqual(receiver.received.map(({ type }) => type), ["order.delivered", "order.closed"]);
  const attempts = await listAttempts(store.kv, webhook.id, stuck!);
  assert.deepEqual(attempts.map(({ n, outcome }) => [n, outcome]), [
    [1, { status: 500, answer: "no" }],
    [2, { status: 200, answer: "ok" }],
  ]);
  assert.equal(attempts[1]!.headers["x-webhook-id"], receiver.received[0]!.id);
});

Deno.test("deliverWebhook() parks after the last retry, tells the owner, and goes on with the order", async () => {
  await using receiver = new Receiver();
  using store = await storeWithOrders();
  const webhook = await subscribe(store, receiver.url);
  receiver.answer = ({ type }) => type === "order.delivered" ? failing() : new Response("ok");
  const [stuck] = await happen(store, "order-1", "order.delivered");
  const [later] = await happen(store, "order-1", "order.closed");
  const longest = RETRY_DELAYS_MS.reduce((sum, delay) => sum + delay * 1.2, 0);
  await run(store, longest);
  assert.equal(receiver.received.filter(({ id }) => id === stuck).length, 1 + RETRY_DELAYS_MS.length);
  assert.equal(new Set(receiver.received.filter(({ id }) => id === stuck).map(({ body }) => body)).size, 1);
  assert.deepEqual(await logOf(store, webhook), [[later, "delivered", 1], [stuck, "parked", 9]]);
  const { rows: [notice] } = await listNotices(store.kv, OWNER.orgId);
  assert.deepEqual([notice?.type, notice?.path], ["webhook.parked", `/account/webhooks/${webhook.id}`]);
});

Deno.test("deliverWebhook() pauses a target that keeps failing; events wait, and a probe that is taken lets them go on", async () => {
  await using receiver = new Receiver();
  using store = await storeWithOrders();
  const webhook = await subscribe(store, receiver.url);
  receiver.answer = failing;
  await happen(store, "order-1", "order.delivered");
  await happen(store, "order-2", "order.delivered");
  await run(store, HOUR_MS);
  assert.equal((await getWebhook(store.kv, OWNER.orgId, webhook.id))?.value.paused?.by, "failures");
  assert.ok((await listNotices(store.kv, OWNER.orgId)).rows.some(({ type }) => type === "webhook.paused"));
  await happen(store, "order-1", "order.closed");
  receiver.received.length = 0;
  await run(store, 3 * HOUR_MS);
  assert.deepEqual(new Set(receiver.received.map(({ type }) => type)), new Set(["ping"]), "nothing but probes");

  receiver.answer = () => new Response(null, { status: 204 });
  receiver.received.length = 0;
  await run(store, HOUR_MS + MINUTE_MS);
  assert.equal((await getWebhook(store.kv, OWNER.orgId, webhook.id))?.value.paused, undefined);
  const told = receiver.received.map(({ orderId = "", type }) => `${orderId} ${type}`);
  assert.deepEqual(told.toSorted(), [" ping", "order-1 order.closed", "order-1 order.delivered", "order-2 order.delivered"]);
  assert.ok(told.indexOf("order-1 order.delivered") < told.indexOf("order-1 order.closed"));
});

Deno.test("deliverWebhook() leaves alone what its owner paused, until its owner lets it go on", async () => {
  await using receiver = new Receiver();
  using store = await storeWithOrders();
  const { id } = await subscribe(store, receiver.url);
  const change = (action: "webhook.paused" | "webhook.resumed", decide: (webhook: Webhook, now: number) => Webhook) =>
    changeWebhook(store, OWNER, { id, operation: newOperation(), action, decide });
  await change("webhook.paused", pausedByOwner);
  await happen(store, "order-1", "order.delivered");
  await run(store, DAY_MS);
  assert.deepEqual(receiver.received, []);
  await change("webhook.resumed", (webhook) => resumed(webhook));
  await run(store);
  assert.deepEqual(receiver.received.map(({ type }) => type), ["order.delivered"]);
});

Deno.test("deliverWebhook() repeats with the same id after a crash between delivery and record, and records one attempt", async () => {
  await using receiver = new Receiver();
  using store = await storeWithOrders();
  const webhook = await subscribe(store, receiver.url);
  const [id] = await happen(store, "order-1", "order.delivered");
  // The answer arrives in a process that dies: as far as the store knows nothing was sent.
  const crashing: typeof HANDLERS = {
    ...HANDLERS,
    deliver_webhook: async (at, ports, ref, { messageId }) => {
      const controller = new AbortController();
      const fetch: OutgoingPort["fetch"] = async (...call) => {
        await ports.outgoing.fetch(...call);
        controller.abort(new Error("crash"));
        throw controller.signal.reason;
      };
      const dying = { ...ports, outgoing: { allowPrivate: true, fetch } };
      return await HANDLERS.deliver_webhook(at, dying, ref, {
        messageId,
        signal: controller.signal,
        step: () => Promise.resolve(),
      });
    },
  };
  await runDueJobs(store, JOB_PORTS, crashing);
  assert.deepEqual(await logOf(store, webhook), [[id, "waiting", 0]]);
  await run(store, 10 * MINUTE_MS);
  assert.deepEqual(receiver.received.map((request) => request.id), [id, id]);
  assert.deepEqual(await logOf(store, webhook), [[id, "delivered", 1]]);
});

Deno.test("deliverWebhook() signs with both secrets while one replaces the other, then with the new one", async () => {
  await using receiver = new Receiver();
  using store = await storeWithOrders();
  const { id } = await subscribe(store, receiver.url);
  const sealed = await JOB_PORTS.secrets.seal("whsec_new");
  await changeWebhook(store, OWNER, {
    id,
    operation: newOperation(),
    action: "webhook.secret_changed",
    decide: (webhook, now) => withSecret(webhook, sealed, 1, now),
  });
  await happen(store, "order-1", "order.delivered");
  await run(store, 2 * HOUR_MS);
  await happen(store, "order-1", "order.closed");
  await run(store);
  const expected = (secrets: string[], n: number) => {
    const { timestamp, body } = receiver.received[n]!;
    return signatureHeader(secrets, Number(timestamp), body);
  };
  assert.deepEqual(receiver.received.map(({ signature }) => signature), [
    expected(["whsec_new", SECRET], 0),
    expected(["whsec_new"], 1),
  ]);
});

Deno.test("replayDelivery() and replayRange() send again with the same id; a test is sent once", async () => {
  await using receiver = new Receiver();
  using store = await storeWithOrders();
  const { id: webhookId } = await subscribe(store, receiver.url);
  const from = store.now();
  const [first] = await happen(store, "order-1", "order.delivered");
  await run(store, MINUTE_MS);
  const [second] = await happen(store, "order-2", "order.delivered");
  const pinged = await sendPings(store, OWNER, webhookId, newOperation());
  await run(store, MINUTE_MS);
  const ping = pinged.ok ? pinged.value[0]!.deliveryId : "";
  assert.deepEqual(receiver.received.map(({ id }) => id).toSorted(), [first, second, ping].toSorted());

  receiver.received.length = 0;
  const operation = newOperation();
  for (let times = 0; times < 2; times++) {
    assert.ok((await replayDelivery(store, OWNER, { webhookId, deliveryId: first! }, operation)).ok);
  }
  await run(store);
  assert.deepEqual(receiver.received.map(({ id }) => id), [first]);
  const refused = await replayDelivery(store, OWNER, { webhookId, deliveryId: ping }, newOperation());
  assert.deepEqual(refused, { ok: false, refusal: "delivery_not_found" });

  receiver.received.length = 0;
  await replayRange(store, OWNER, { webhookId, from, to: store.now() }, newOperation());
  await run(store);
  assert.deepEqual(receiver.received.map(({ id }) => id).toSorted(), [first, second].toSorted());
  receiver.received.length = 0;
  await replayRange(store, OWNER, { webhookId, from, to: from + 1_000 }, newOperation());
  await run(store);
  assert.deepEqual(receiver.received.map(({ id }) => id), [first]);
});

Deno.test("deliverWebhook() tells what matches the filters, at the moment it happens", async () => {
  await using receiver = new Receiver();
  using store = await storeWithOrders();
  await subscribe(store, receiver.url, { filters: { referencePrefix: "REF-order-2" } });
  await subscribe(store, receiver.url, { filters: { phases: ["closed"] } });
  await happen(store, "order-1", "order.closed");
  await happen(store, "order-2", "order.closed", "order.edited");
  await run(store);
  assert.deepEqual(receiver.received.map(({ orderId, type }) => [orderId, type]), [["order-2", "order.closed"]]);
});

Deno.test("deliverWebhook() logs a target that must not be called, without a call", async () => {
  await using receiver = new Receiver();
  using store = await storeWithOrders();
  const webhook = await subscribe(store, receiver.url);
  const [id] = await happen(store, "order-1", "order.closed");
  await runDueJobs(store, { ...JOB_PORTS, outgoing: outgoingPort(false) }, HANDLERS);
  const [attempt] = await listAttempts(store.kv, webhook.id, id!);
  assert.deepEqual(attempt?.outcome, { fault: "refused_target", detail: "not_https" });
  assert.deepEqual(receiver.received, []);
});
