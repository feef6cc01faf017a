import assert from "node:assert/strict";
import { MINUTE_MS } from "../../domain/time/instant.ts";
import type { TextTransport } from "../../jobs/ports/text/text_transport.ts";
import { PushBrowser } from "../../jobs/ports/push/push_peer_fixture.ts";
import { provider } from "../../jobs/ports/mail/provider_fixture.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { listChatWebhooks } from "../../kv/chat/chat_webhooks.ts";
import { Commit } from "../../kv/commit.ts";
import { getPhoneNumber } from "../../kv/identity/phone_numbers.ts";
import { USERS } from "../../kv/identity/users.ts";
import { erasePerson } from "../../kv/personal_data/erase_person.ts";
import { exportPerson } from "../../kv/personal_data/export_person.ts";
import { listDevices } from "../../kv/push/push_devices.ts";
import { queuePush } from "../../kv/push/queue_push.ts";
import { listSendings } from "../../kv/sendings/sendings.ts";
import { queueText } from "../../kv/texts/queue_text.ts";
import { ORIGIN } from "../support/app.ts";
import type { TestBrowser } from "../support/browser.ts";
import { type DemoApp, startDemoApp, viewerOf } from "../support/world.ts";

const actionsOf = async ({ store }: DemoApp) => (await listAudits(store.kv)).rows.map(({ action }) => action);

/** The code in the newest text, as the outbox shows it. */
async function codeOf({ store }: DemoApp): Promise<string> {
  const [text] = (await listSendings(store.kv, "text")).rows;
  return /\d{6}/.exec(text?.channel === "text" ? text.text : "")![0];
}

const other = (code: string) => code.replace(/^./, (digit) => String((Number(digit) + 1) % 10));

async function enter(browser: TestBrowser, number: string): Promise<Response> {
  await browser.open("/account/phone");
  return await browser.submit("/account/phone", { number });
}

Deno.test("/account/phone takes a number that answers with the code it was texted, shows and removes it", async () => {
  await using app = await startDemoApp();
  const browser = await app.browserOf("shipper");
  await browser.open("/account/phone");
  assert.match(browser.html, /Aucun numéro/);
  assert.equal((await browser.submit("/account/phone", { number: "12" })).status, 422);
  await enter(browser, "06 12 34 56 78");
  assert.match(browser.html, /Un code à six chiffres part par SMS au \+33612345678/);
  const code = await codeOf(app);
  assert.equal((await browser.submit("/account/phone/confirmation", { code: other(code) })).status, 422);
  assert.match(browser.html, /Ce code n’est pas le bon/);
  await browser.submit("/account/phone/confirmation", { code: `${code.slice(0, 3)} ${code.slice(3)}` });
  const { id } = app.world.people.shipper;
  assert.equal((await getPhoneNumber(app.store.kv, id))?.number, "+33612345678");
  assert.match(browser.html, /\+33612345678/);
  await browser.submit("/account/phone/removal");
  assert.equal(await getPhoneNumber(app.store.kv, id), null);
  const actions = await actionsOf(app);
  assert.ok(actions.includes("number.confirmed") && actions.includes("number.removed"));
});

Deno.test("/account/phone takes an old code for nothing, and lets nobody guess or text without an end", async () => {
  await using app = await startDemoApp();
  const browser = await app.browserOf("shipper");
  await enter(browser, "0612345678");
  const code = await codeOf(app);
  app.clock.pass(11 * MINUTE_MS);
  assert.equal((await browser.submit("/account/phone/confirmation", { code })).status, 422);
  app.clock.pass(15 * MINUTE_MS);
  for (let n = 0; n < 5; n++) assert.equal((await enter(browser, "0612345678")).status, 200);
  assert.equal((await enter(browser, "0612345679")).status, 429);
  assert.equal((await enter(await app.browserOf("carrier"), "0612345678")).status, 429, "the number has had enough");
  const right = await codeOf(app);
  await browser.open("/account/phone");
  for (let n = 0; n < 5; n++) {
    const form = { ...browser.hiddenFields("/account/phone/confirmation"), code: other(right) };
    const body = new URLSearchParams(form);
    await browser.send("/account/phone/confirmation", { method: "POST", body, headers: { origin: ORIGIN } });
  }
  assert.equal((await browser.submit("/account/phone/confirmation", { code: right })).status, 429);
  assert.equal(await getPhoneNumber(app.store.kv, app.world.people.shipper.id), null);
});

Deno.test("/account/push adds the browser that says where it is, lists it and forgets it; says what it needs without JavaScript", async () => {
  await using app = await startDemoApp();
  const browser = await app.browserOf("shipper");
  const { id } = app.world.people.shipper;
  await browser.open("/account/push");
  assert.match(browser.html, /<noscript><p>[^<]*JavaScript/);
  const phone = await PushBrowser.open("https://push.example/send/phone");
  const csrf = browser.hiddenFields("/sign-out").csrf!;
  const post = (path: string, fields: Record<string, string>) => {
    const body = new URLSearchParams({ csrf, operation: crypto.randomUUID(), ...fields });
    return browser.send(path, { method: "POST", body, headers: { origin: ORIGIN } });
  };
  assert.equal((await post("/account/push", { subscription: "{}" })).status, 422);
  for (let n = 0; n < 2; n++) assert.equal((await post("/account/push", { subscription: phone.subscription })).status, 303);
  const [device, ...others] = await listDevices(app.store.kv, id);
  assert.deepEqual([device?.endpoint, others], [phone.endpoint, []]);
  const stranger = await app.browserOf("carrier");
  await stranger.open("/account/push");
  await stranger.send(`/account/push/${device!.id}/removal`, {
    method: "POST",
    body: new URLSearchParams({ csrf: stranger.hiddenFields("/sign-out").csrf!, operation: crypto.randomUUID() }),
    headers: { origin: ORIGIN },
  });
  assert.equal((await listDevices(app.store.kv, id)).length, 1, "another's is not theirs to forget");
  await browser.open("/account/push");
  await browser.submit(`/account/push/${device!.id}/removal`);
  assert.deepEqual(await listDevices(app.store.kv, id), []);
});

Deno.test("/account/chat adds a channel whose address nobody sees again, tests it and removes it", async () => {
  await using app = await startDemoApp();
  await using slack = provider(() => new Response("ok"));
  const url = `${slack.endpoint}/services/a-secret-path`;
  const browser = await app.browserOf("shipper");
  const form = { tool: "slack", name: "#transport", url, "groups.offers": "on" };
  await browser.open("/account/chat");
  assert.equal((await browser.submit("/account/chat", { ...form, url: "nonsense" })).status, 422);
  assert.match(browser.html, /Ce n’est pas une adresse complète/);
  assert.match(browser.html, /value="#transport"/, "what was typed is kept");
  await browser.submit("/account/chat", form);
  assert.match(browser.html, /#transport/);
  assert.doesNotMatch(browser.html, /a-secret-path/);
  const [webhook] = await listChatWebhooks(app.store.kv, app.world.firms.shipper.id);
  assert.doesNotMatch(JSON.stringify(webhook), /a-secret-path/);
  await browser.submit(`/account/chat/${webhook!.id}/test`);
  await app.settle();
  assert.match(slack.asked().text, /test de SYMPHONI\.A/);
  const stranger = await app.browserOf("carrier");
  await stranger.open("/account/chat");
  assert.doesNotMatch(stranger.html, /#transport/);
  await browser.open("/account/chat");
  await browser.submit(`/account/chat/${webhook!.id}/removal`);
  assert.deepEqual(await listChatWebhooks(app.store.kv, app.world.firms.shipper.id), []);
  const actions = await actionsOf(app);
  assert.ok(actions.includes("chat.added") && actions.includes("chat.removed"));
});

Deno.test("/admin/sendings shows a text as it was sent, with what happened, and sends it again for the administrator alone", async () => {
  const texts: TextTransport = { delivers: true, monthlyTexts: null, send: () => Promise.resolve("provider-1") };
  await using app = await startDemoApp({ ports: { texts } });
  const commit = new Commit(app.store.kv);
  queueText(commit, app.store, "+33612345678", "Votre livraison arrive", { orgId: app.world.firms.shipper.id });
  queueText(commit, app.store, "+33612345678", "482913 est votre code", { isSecret: true });
  await commit.send();
  const admin = await app.browserOf("admin");
  await admin.open("/admin/sendings?channel=text");
  assert.match(admin.html, /482913/, "there is no other copy yet");
  await app.settle();
  await admin.open("/admin/sendings?channel=text");
  assert.doesNotMatch(admin.html, /482913/);
  const { rows: before } = await listSendings(app.store.kv, "text");
  const first = before[1];
  await admin.open(`/admin/sendings/${first!.id}`);
  assert.match(admin.html, /Votre livraison arrive/);
  assert.match(admin.html, /provider-1/);
  await admin.submit(`/admin/sendings/${first!.id}/copy`);
  const rows = (await listSendings(app.store.kv, "text")).rows;
  assert.deepEqual([rows.length, rows[0]?.copyOf], [before.length + 1, first!.id]);
  assert.ok((await actionsOf(app)).includes("message.sent_again"));
  assert.equal((await admin.send("/admin/sendings/none")).status, 404);
});

Deno.test("a person's number, browsers and messages are in their file, and go with them", async () => {
  await using app = await startDemoApp();
  const { store, world: { people: { carrier } } } = app;
  const browser = await app.browserOf("carrier");
  await enter(browser, "0612345678");
  await browser.submit("/account/phone/confirmation", { code: await codeOf(app) });
  const commit = new Commit(store.kv);
  // Somebody else who runs the firm, which nobody may leave to nobody.
  const memberships = [{ orgId: carrier.orgId, role: "owner" }] as const;
  commit.create(USERS, {
    id: "other",
    email: "other@demo.test",
    name: "Autre",
    lang: "fr",
    memberships,
    passwordHash: "none",
    createdAt: 0,
  });
  queuePush(commit, store, carrier.id, { title: "Ordre livré", body: "OT-1", path: "/transporter/orders/1" });
  await commit.send();
  const admin = viewerOf(app.world, "admin");
  const file = await exportPerson(store, admin, carrier.id);
  assert.equal(file?.phone?.number, "+33612345678");
  assert.deepEqual(file?.messages.map(({ channel }) => channel).toSorted(), ["push", "text"]);
  assert.ok((await erasePerson(store, admin, { userId: carrier.id })).ok);
  assert.equal(await getPhoneNumber(store.kv, carrier.id), null);
  for (const channel of ["text", "push"] as const) {
    assert.deepEqual((await listSendings(store.kv, channel)).rows.filter(({ userId }) => userId === carrier.id), []);
  }
});
