import assert from "node:assert/strict";
import type { Organisation } from "../../domain/directory/types.ts";
import type { User, Viewer } from "../../domain/identity/types.ts";
import type { Actor, Order } from "../../domain/orders/types.ts";
import { CARRIER, NOW, orderOf, SHIPPER, stopOf } from "../../domain/pallets/order_fixture.ts";
import { HOUR_MS } from "../../domain/time/instant.ts";
import { Commit } from "../../kv/commit.ts";
import { ORGANISATIONS } from "../../kv/directory/organisations.ts";
import { USERS } from "../../kv/identity/users.ts";
import { openStoreFixture, type StoreFixture } from "../../kv/jobs/job_fixture.ts";
import { keys } from "../../kv/keys.ts";
import { getMail, listMails } from "../../kv/mails/mail.ts";
import { listNotices } from "../../kv/notices/notices.ts";
import { appendEvents } from "../../kv/orders/events.ts";
import { createWebhook } from "../../kv/webhooks/change_webhooks.ts";
import type { Handlers } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";
import { JOB_PORTS } from "../job_ports_fixture.ts";
import { HANDLERS } from "../mod.ts";
import { runDueJobs } from "../run_due_jobs.ts";

const ports = JOB_PORTS;
const nothing = () => Promise.resolve(null);
const handlers: Handlers<JobPorts> = { ...HANDLERS, remind_pallets: nothing, post_pallets: nothing };

const address = { line1: "1 rue du Quai", postcode: "59580", city: "Aniche", country: "FR" };
const carrierUser: Actor = { kind: "user", id: "karim", name: "Karim Benali", orgId: CARRIER.orgId };

function firm(id: string, name: string, siret: string): Organisation {
  return { id, kind: "shipper", name, siret, vatNumber: "FR00", address, timeZone: "Europe/Paris", createdAt: NOW };
}

function user(id: string, role: User["memberships"][number]["role"], lang: User["lang"], ready = true): User {
  const memberships = [{ orgId: SHIPPER.orgId, role }];
  return {
    id,
    email: `${id}@verreries.test`,
    name: id,
    lang,
    memberships,
    createdAt: NOW,
    ...(ready && { passwordHash: "$argon2id$" }),
  };
}

/** A shipper with four people, a carrier, and an order that the carrier has taken. */
async function world(): Promise<StoreFixture> {
  const store = await openStoreFixture();
  const offer = { id: "F1", carrierId: CARRIER.orgId, carrierName: CARRIER.name, sentAt: NOW, deadline: NOW + HOUR_MS };
  const order: Order = orderOf({
    priceCents: 98_765,
    stops: [stopOf("pickup"), stopOf("delivery")],
    offers: [{ ...offer, state: "accepted" }],
  });
  const commit = new Commit(store.kv).put(keys.order(order.id), order)
    .create(ORGANISATIONS, firm(SHIPPER.orgId, SHIPPER.name, SHIPPER.siret))
    .create(ORGANISATIONS, firm(CARRIER.orgId, CARRIER.name, CARRIER.siret));
  for (
    const one of [
      user("claire", "dispatcher", "fr"),
      user("ana", "owner", "es"),
      user("paul", "viewer", "fr"),
      user("new", "owner", "fr", false),
    ]
  ) commit.create(USERS, one);
  assert.equal(await commit.send(), true);
  return store;
}

async function happen(store: StoreFixture, ...events: Parameters<typeof appendEvents>[3]): Promise<void> {
  const { value: order } = await store.kv.get<Order>(keys.order("order-1"));
  const commit = new Commit(store.kv);
  appendEvents(commit, store, order!, events, carrierUser);
  await commit.send();
  await runDueJobs(store, ports, handlers);
}

Deno.test("notifyOrder() gives the other side a notice, and each person at work one mail in their language", async () => {
  using store = await world();
  await happen(
    store,
    { type: "offer.accepted", facts: { offerId: "F1" } },
    { type: "driver.assigned", facts: { driver: "Léa", plate: "AB-123-CD", date: "2026-11-24" } },
  );
  const { rows: notices } = await listNotices(store.kv, SHIPPER.orgId);
  assert.deepEqual(notices.map(({ type }) => type), ["driver.assigned", "offer.accepted"]);
  assert.deepEqual((await listNotices(store.kv, CARRIER.orgId)).rows, []);

  const { rows } = await listMails(store.kv);
  assert.deepEqual(rows.map(({ to }) => to).toSorted(), ["ana@verreries.test", "claire@verreries.test"]);
  const mails = await Promise.all(rows.map(async ({ id }) => (await getMail(store.kv, id))!.value));
  assert.deepEqual(mails.map(({ lang }) => lang).toSorted(), ["es", "fr"]);
  for (const { html, text, sent } of mails) {
    assert.ok(html.includes('href="https://symphonia.example/industry/orders/order-1"'));
    assert.match(text, /AB-123-CD/);
    assert.doesNotMatch(html + text, /(?<!\w)(?:98.?765|987)(?!\w)/);
    assert.ok(sent, "the outbox takes every mail");
  }
});

Deno.test("notifyOrder() sends no mail for what happens on every run", async () => {
  using store = await world();
  await happen(store, { type: "stop.arrived", facts: { stopId: "stop-pickup" } });
  assert.equal((await listNotices(store.kv, SHIPPER.orgId)).rows.length, 1);
  assert.deepEqual((await listMails(store.kv)).rows, []);
});

Deno.test("notifyOrder() leaves nothing behind for events that are no news", async () => {
  using store = await world();
  await happen(store, { type: "stop.departed", facts: { stopId: "stop-pickup" } });
  assert.deepEqual((await listNotices(store.kv, SHIPPER.orgId)).rows, []);
  assert.equal((await Array.fromAsync(store.kv.list({ prefix: ["jobs"] }))).length, 0);
});

Deno.test("notifyOrder() sends for webhooks only where somebody asked for such events", async () => {
  using store = await world();
  const asked = { url: "https://erp.example.com/in", events: ["order.closed"], filters: {} } as const;
  const operation = { scope: "ana", id: "webhook-1", contentHash: "x" };
  const owner = { id: "ana", name: "Ana", orgId: SHIPPER.orgId } as Viewer;
  const created = await createWebhook(store, owner, asked, "sealed", operation);
  assert.ok(created.ok);
  const queued: unknown[] = [];
  const recording: typeof handlers = {
    ...handlers,
    queue_deliveries: (_store, _ports, payload) => {
      queued.push(payload);
      return Promise.resolve(null);
    },
  };
  for (const type of ["stop.departed", "order.closed"] as const) {
    const commit = new Commit(store.kv);
    const { value: order } = await store.kv.get<Order>(keys.order("order-1"));
    appendEvents(commit, store, order!, [{ type, facts: { stopId: "stop-pickup" } }], carrierUser);
    await commit.send();
    await runDueJobs(store, ports, recording);
  }
  assert.deepEqual(queued, [{ orgId: SHIPPER.orgId, webhookId: created.value.id, orderId: "order-1" }]);
});
