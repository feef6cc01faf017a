import assert from "node:assert/strict";
import { signatureHeader } from "../../jobs/deliver_webhook/signature.ts";
import { Receiver } from "../../jobs/webhooks_fixture.ts";
import { createOrder } from "../../kv/orders/create_order.ts";
import { keys } from "../../kv/keys.ts";
import type { Order } from "../../domain/orders/types.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { openSession } from "../../kv/identity/sessions.ts";
import { COOKIES } from "../../routes/(_lib)/cookies.ts";
import { TestBrowser } from "../support/browser.ts";
import { type DemoApp, startDemoApp, viewerOf } from "../support/world.ts";

const NEW = "/account/webhooks/new";

async function ownerOf(app: DemoApp, firm: "shipper" | "carrier"): Promise<TestBrowser> {
  const { cookie } = await openSession(app.store, { ...viewerOf(app.world, firm), role: "owner" }, "fr");
  return new TestBrowser(app).keep(COOKIES.session, cookie);
}

/** Makes a subscription by its form; gives its page's address and the secret that was shown. */
async function makeWebhook(browser: TestBrowser, url: string, fields: Record<string, string> = {}) {
  await browser.open(NEW);
  await browser.submit(NEW, { url, "events.order_created": "on", ...fields });
  assert.equal(browser.status, 200);
  const [secret] = /whsec_[\w-]{43}/.exec(browser.html)!;
  const [path] = /\/account\/webhooks\/[0-9A-Z]{26}/.exec(browser.html)!;
  return { path, secret };
}

let operations = 0;

async function happens(app: DemoApp): Promise<string> {
  const { references: _references, ...draft } = (await app.store.kv.get<Order>(keys.order(app.world.orders.draft))).value!;
  const operation = { scope: "test", id: `order-${++operations}`, contentHash: "" };
  const created = await createOrder(app.store, viewerOf(app.world, "shipper"), { ...draft, references: {} }, operation);
  assert.ok(created.ok);
  await app.settle();
  return created.value.number;
}

Deno.test("an owner creates a webhook, sees its secret once, tests it and reads in the log what was answered", async () => {
  await using app = await startDemoApp();
  await using receiver = new Receiver();
  await app.settle();
  const owner = await ownerOf(app, "shipper");
  const { path, secret } = await makeWebhook(owner, receiver.url, { description: "ERP" });
  await owner.open(path);
  assert.ok(!owner.html.includes(secret));
  await owner.submit(`${path}/test`);
  assert.match(owner.html, /Test envoyé/);
  await app.settle();
  const [ping] = receiver.received;
  assert.equal(ping?.signature, signatureHeader([secret], Number(ping?.timestamp), ping!.body));
  const number = await happens(app);
  assert.equal(receiver.received[1]?.type, "order.created");

  await owner.open(path);
  assert.match(owner.html, new RegExp(number));
  assert.match(owner.html, /HTTP 200/);
  const delivery = `${path}/deliveries/${receiver.received[1]!.id}`;
  await owner.open(delivery);
  assert.equal(owner.status, 200);
  for (const shown of ["x-webhook-signature", "order.created", number, "HTTP 200"]) assert.ok(owner.html.includes(shown), shown);
  await owner.submit(`${delivery}/replay`);
  await app.settle();
  assert.equal(receiver.received[2]?.id, receiver.received[1]!.id);
  await owner.submit(`${path}/replay`, { from: "2026-11-24", to: "2026-11-24" });
  await app.settle();
  assert.deepEqual(receiver.received.map(({ type }) => type), ["ping", "order.created", "order.created", "order.created"]);
});

Deno.test("the form names what is wrong and keeps what was typed", async () => {
  await using app = await startDemoApp();
  const owner = await ownerOf(app, "shipper");
  await owner.open(NEW);
  await owner.submit(NEW, { url: "erp.example.com", "events.order_closed": "on", referencePrefix: "ERP-" });
  assert.equal(owner.status, 422);
  assert.match(owner.html, /Donnez une adresse complète/);
  assert.match(owner.html, /value="ERP-"/);
  assert.match(owner.html, /name="events.order_closed"[^>]*checked/);
  await owner.submit(NEW, { url: "https://erp.example.com/", "events.order_closed": [] as unknown as string });
  assert.equal(owner.status, 422);
  assert.match(owner.html, /href="#f-events"|id="f-events"/);
});

Deno.test("an owner changes, pauses, resumes and deletes a webhook; somebody else's change in between is not lost", async () => {
  await using app = await startDemoApp();
  await using receiver = new Receiver();
  await app.settle();
  const owner = await ownerOf(app, "shipper");
  const { path } = await makeWebhook(owner, receiver.url);
  const other = await ownerOf(app, "shipper");
  await other.open(`${path}/edit`);
  await owner.open(`${path}/edit`);
  await owner.submit(`${path}/edit`, { url: receiver.url, "events.order_created": "on", description: "Premier" });
  assert.match(owner.html, /Modifications enregistrées/);
  await other.submit(`${path}/edit`, { url: receiver.url, "events.order_created": "on", description: "Second" });
  assert.equal(other.status, 409);
  assert.match(other.html, /value="Second"/);
  await other.submit(`${path}/edit`, { url: receiver.url, "events.order_created": "on", description: "Second" });
  assert.equal(other.status, 200);

  await owner.open(path);
  await owner.submit(`${path}/pause`);
  await happens(app);
  assert.deepEqual(receiver.received, []);
  await owner.submit(`${path}/resumption`);
  await app.settle();
  assert.equal(receiver.received.length, 1);

  await owner.open(`${path}/removal`);
  await owner.submit(`${path}/removal`);
  assert.match(owner.html, /Supprimé/);
  assert.doesNotMatch(owner.html, new RegExp(path));
  await owner.open(path);
  assert.equal(owner.status, 404);
  const acts = (await listAudits(app.store.kv)).rows.map(({ action }) => action).filter((action) =>
    action.startsWith("webhook.")
  );
  assert.deepEqual(acts.slice(0, 6), [
    "webhook.deleted",
    "webhook.resumed",
    "webhook.paused",
    "webhook.changed",
    "webhook.changed",
    "webhook.created",
  ]);
});

Deno.test("a changed secret is shown once, and the old one signs too for the time chosen", async () => {
  await using app = await startDemoApp();
  await using receiver = new Receiver();
  await app.settle();
  const owner = await ownerOf(app, "shipper");
  const { path, secret } = await makeWebhook(owner, receiver.url);
  await owner.open(`${path}/secret`);
  await owner.submit(`${path}/secret`, { overlapHours: "6" });
  const [fresh] = /whsec_[\w-]{43}/.exec(owner.html)!;
  assert.notEqual(fresh, secret);
  await happens(app);
  const { timestamp, body, signature } = receiver.received[0]!;
  assert.equal(signature, signatureHeader([fresh, secret], Number(timestamp), body));
  await owner.open(path);
  assert.match(owner.html, /L’ancien secret signe aussi/);
});

Deno.test("webhooks are an owner's, and of their own organisation", async () => {
  await using app = await startDemoApp();
  const owner = await ownerOf(app, "shipper");
  const { path } = await makeWebhook(owner, "https://erp.example.com/in");
  const stranger = await ownerOf(app, "carrier");
  for (const page of ["", "/edit", "/secret", "/removal", "/deliveries/none"]) {
    await stranger.open(path + page);
    assert.equal(stranger.status, 404, page);
  }
  const { cookie } = await openSession(app.store, { ...viewerOf(app.world, "shipper"), role: "dispatcher" }, "fr");
  const dispatcher = new TestBrowser(app).keep(COOKIES.session, cookie);
  await dispatcher.open("/account/webhooks");
  assert.equal(dispatcher.status, 403);
});
