import assert from "node:assert/strict";
import type { Driver } from "../../domain/directory/types.ts";
import { confirmedOrder } from "../../domain/orders/sample_orders_fixture.ts";
import type { Order } from "../../domain/orders/types.ts";
import { MINUTE_MS } from "../../domain/time/instant.ts";
import { PushBrowser } from "../../jobs/ports/push/push_peer_fixture.ts";
import type { PushPort } from "../../jobs/ports/push/push_port.ts";
import { outboxTexts } from "../../jobs/ports/text/outbox_texts.ts";
import type { TextTransport } from "../../jobs/ports/text/text_transport.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { Commit } from "../../kv/commit.ts";
import { getCard, listCards } from "../../kv/directory/book.ts";
import { DRIVERS, VEHICLES } from "../../kv/directory/books.ts";
import { noteDriverNews } from "../../kv/driver_news/note_driver_news.ts";
import { revokeDriver } from "../../kv/identity/revoke_driver.ts";
import { keys } from "../../kv/keys.ts";
import { eraseDriver } from "../../kv/personal_data/erase_driver.ts";
import { exportDriver } from "../../kv/personal_data/export_driver.ts";
import { getMail, listMails } from "../../kv/mails/mail.ts";
import { listDevices } from "../../kv/push/push_devices.ts";
import { listSendings } from "../../kv/sendings/sendings.ts";
import { getNumberStanding, recordUnreached } from "../../kv/texts/number_standing.ts";
import { countTextsSent } from "../../kv/texts/texts_sent.ts";
import { settleJobs } from "../../process/open_process.ts";
import { linkIn } from "../support/accounts.ts";
import { ORIGIN } from "../support/app.ts";
import { TestBrowser } from "../support/browser.ts";
import { type DemoApp, startDemoApp, viewerOf } from "../support/world.ts";

/** Texts to a number, the newest first. */
async function textsTo({ store }: DemoApp, number: string | undefined): Promise<string[]> {
  const { rows } = await listSendings(store.kv, "text");
  return rows.flatMap((row) => row.channel === "text" && row.to === number ? row.text : []);
}

const driverOf = ({ world }: DemoApp, index = 0): Driver => world.drivers[index]!;

/** A provider that takes every text. */
const TEXTS: TextTransport = { delivers: true, monthlyTexts: null, send: ({ id }) => Promise.resolve(id) };

/** The order's path, which the carrier's dispatcher just gave to its first driver, and the dispatcher's browser. */
async function giveOrder(app: DemoApp) {
  const desk = await app.browserOf("carrier");
  await desk.open("/transporter");
  const path = /(\/transporter\/orders\/\w+)\/assignment/.exec(desk.html)?.[1];
  assert.ok(path, "the demo has an order to assign");
  await desk.open(`${path}/assignment`);
  const driver = driverOf(app);
  const vehicle = (await listCards(app.store.kv, VEHICLES, driver.orgId)).rows[0]!.id;
  const day = /name="date"[^>]*value="([^"]+)"/.exec(desk.html)?.[1] ?? "2026-11-25";
  await desk.submit(`${path}/assignment`, { driverId: driver.id, vehicleId: vehicle, date: day });
  assert.match(desk.path, /done=assigned/);
  await app.settle();
  return { desk, path };
}

Deno.test("an order that is given to a driver reaches them by mail where no provider takes texts, whose link signs them in", async () => {
  await using app = await startDemoApp();
  const driver = driverOf(app);
  const { desk, path } = await giveOrder(app);
  app.clock.pass(MINUTE_MS);
  await app.settle();
  const [newest] = (await listMails(app.store.kv)).rows;
  assert.deepEqual([newest?.to, newest?.kind], [driver.email, "driver_news"]);
  const link = linkIn((await getMail(app.store.kv, newest!.id))!.value);
  const phone = new TestBrowser(app);
  await phone.open(link);
  await phone.submit(link);
  assert.equal(phone.path, "/driver");
  assert.equal((await new TestBrowser(app).open(link)).status, 410, "it opens once");
  await desk.open(path);
  assert.match(desk.html, /E-mail envoyé au conducteur le /);
});

Deno.test("the page of an order says to its carrier alone that the driver will be told, and was", async () => {
  await using app = await startDemoApp({ ports: { texts: TEXTS } });
  const { desk, path } = await giveOrder(app);
  await desk.open(path);
  assert.match(desk.html, /Le conducteur sera prévenu le /);
  app.clock.pass(MINUTE_MS);
  await app.settle();
  await desk.open(path);
  assert.match(desk.html, /SMS envoyé au conducteur le /);
  const shipper = await app.browserOf("shipper");
  await shipper.open(path.replace("/transporter/", "/industry/"));
  assert.equal(shipper.status, 200);
  assert.doesNotMatch(shipper.html, /SMS/);
});

Deno.test("/directory/drivers/:id/text sends a link again, three times in a quarter of an hour, with lines of audit", async () => {
  await using app = await startDemoApp();
  const driver = driverOf(app);
  const desk = await app.browserOf("carrier");
  const path = `/directory/drivers/${driver.id}`;
  await desk.open(path);
  await desk.submit(`${path}/link`);
  assert.ok(desk.html.includes(`action="${path}/text"`), "beside the link that is shown");
  for (let n = 0; n < 3; n++) {
    await desk.open(path);
    await desk.submit(`${path}/text`);
    assert.match(desk.html, /Lien envoyé par SMS/);
  }
  await desk.open(path);
  assert.equal((await desk.submit(`${path}/text`)).status, 429);
  assert.match(desk.html, /Réessayez dans un quart d’heure/);
  const texts = await textsTo(app, driver.phone);
  assert.equal(texts.filter((text) => /: vos arrets, lien valable deux jours/.test(text)).length, 3);
  const { rows } = await listAudits(app.store.kv, { action: "driver.texted" });
  assert.deepEqual(rows.map(({ target }) => target), Array(3).fill(driver.name));
});

Deno.test("/directory/drivers/:id/text says what stands in the way: no mobile, no text left in the month", async () => {
  await using app = await startDemoApp({ ports: { texts: outboxTexts(0) } });
  const driver = driverOf(app);
  const desk = await app.browserOf("carrier");
  const path = `/directory/drivers/${driver.id}`;
  await desk.open(path);
  const form = desk.hiddenFields(`${path}/text`);
  assert.equal((await desk.submit(`${path}/text`)).status, 409);
  assert.match(desk.html, /budget de SMS du mois est épuisé/);
  const card = (await getCard(app.store.kv, DRIVERS, driver.orgId, driver.id))!;
  const { phone: _mobile, ...without } = card.value;
  await new Commit(app.store.kv).change(DRIVERS, card, { ...without, phone: "+33472000001" }).send();
  await desk.open(path);
  assert.ok(!desk.html.includes(`action="${path}/text"`));
  const body = new URLSearchParams({ ...form, operation: crypto.randomUUID() });
  const answer = await desk.send(`${path}/text`, { method: "POST", body, headers: { origin: ORIGIN } });
  assert.equal(answer.status, 422);
});

Deno.test("/account/notifications lets whoever runs a carrier do without texts to drivers", async () => {
  await using app = await startDemoApp();
  const desk = await app.browserOf("carrier");
  await desk.open("/account/notifications");
  assert.match(desk.html, /SMS aux conducteurs/);
  await desk.submit("/account/notifications/driver-texts", {});
  await desk.open("/account/notifications");
  assert.doesNotMatch(desk.html, /name="driverTexts"[^>]*checked/);
  const { rows } = await listAudits(app.store.kv, { action: "driver_texts.changed" });
  assert.deepEqual(rows.map(({ after }) => after), ["not texted"]);
  const shipper = await app.browserOf("shipper");
  await shipper.open("/account/notifications");
  assert.doesNotMatch(shipper.html, /SMS aux conducteurs/);
});

Deno.test("/driver/push lets the driver's phone be notified, which then gets no text, until the driver is revoked", async () => {
  await using app = await startDemoApp();
  const driver = driverOf(app);
  const phone = await app.browserOfDriver(0);
  await phone.open("/driver");
  const browser = await PushBrowser.open("https://push.example/send/phone");
  const { csrf } = phone.hiddenFields("/sign-out");
  const post = (path: string, fields: Record<string, string>) => {
    const body = new URLSearchParams({ csrf: csrf!, operation: crypto.randomUUID(), ...fields });
    return phone.send(path, { method: "POST", body, headers: { origin: ORIGIN } });
  };
  assert.equal((await post("/driver/push", { subscription: "{}" })).status, 422);
  assert.equal((await post("/driver/push", { subscription: browser.subscription })).status, 303);
  const [device] = await listDevices(app.store.kv, driver.id);
  assert.equal(device?.endpoint, browser.endpoint);
  const before = (await textsTo(app, driver.phone)).length;
  const commit = new Commit(app.store.kv);
  const orderId = "01J00000000000000000000000";
  const order = { ...confirmedOrder(), id: orderId, assignment: { ...confirmedOrder().assignment!, driverId: driver.id } };
  const given: Order = { ...order, carrier: { orgId: driver.orgId, name: "Marchand" } };
  commit.put(keys.order(orderId), given);
  assert.ok(await noteDriverNews(commit, app.store, given, [{ type: "driver.assigned" }]));
  await commit.send();
  app.clock.pass(MINUTE_MS);
  const push: PushPort = { publicKey: () => Promise.resolve("key"), send: () => Promise.resolve(true) };
  await settleJobs({ ports: { ...app.ports, push }, publicUrl: ORIGIN }, app.store);
  const [message] = (await listSendings(app.store.kv, "push")).rows;
  assert.deepEqual([message?.state, message?.channel === "push" && message.path], ["sent", "/driver"]);
  assert.match(message?.channel === "push" ? message.title : "", /Nouvel ordre/);
  assert.equal((await textsTo(app, driver.phone)).length, before);
  assert.equal((await post(`/driver/push/${device.id}/removal`, {})).status, 303);
  assert.deepEqual(await listDevices(app.store.kv, driver.id), []);
  await post("/driver/push", { subscription: browser.subscription });
  await revokeDriver(app.store, viewerOf(app.world, "carrier"), driver.id);
  assert.deepEqual(await listDevices(app.store.kv, driver.id), []);
});

Deno.test("a number that texts do not reach is marked on the driver's card and on the person's page", async () => {
  await using app = await startDemoApp();
  const driver = driverOf(app);
  const desk = await app.browserOf("carrier");
  const path = `/directory/drivers/${driver.id}`;
  const unreached = async () => {
    const commit = new Commit(app.store.kv);
    await recordUnreached(commit, app.store, driver.phone!, "the phone is off");
    await commit.send();
  };
  await unreached();
  await unreached();
  await desk.open(path);
  assert.doesNotMatch(desk.html, /Les trois derniers SMS au \+33\d+ ne sont pas arrivés/);
  await unreached();
  await desk.open(path);
  assert.match(desk.html, /Les trois derniers SMS au \+33\d+ ne sont pas arrivés/);
  const { id: userId } = viewerOf(app.world, "carrier");
  const confirmed = { userId, number: driver.phone!, confirmedAt: 0 };
  await new Commit(app.store.kv).put(keys.phoneNumber(userId), confirmed).send();
  await desk.open("/account/phone");
  assert.match(desk.html, /Les trois derniers SMS au \+33\d+ ne sont pas arrivés/);
  assert.ok(await eraseDriver(app.store, viewerOf(app.world, "carrier"), driver.id));
  assert.equal(await getNumberStanding(app.store.kv, driver.phone!), null);
});

Deno.test("what a driver was told is paid by the carrier, exported, and erased with the driver", async () => {
  await using app = await startDemoApp({ ports: { texts: TEXTS } });
  const driver = driverOf(app);
  const carrier = viewerOf(app.world, "carrier");
  assert.ok(await countTextsSent(app.store, carrier.orgId) > 0, "the demo's drivers were told");
  const file = (await exportDriver(app.store, carrier, driver.id))!;
  assert.ok(file.messages.some(({ channel, state }) => channel === "text" && state === "sent"));
  assert.doesNotMatch(JSON.stringify(file), /\/links\//);
  assert.ok(await eraseDriver(app.store, carrier, driver.id));
  assert.deepEqual(await textsTo(app, driver.phone), []);
  for (const prefix of [["driver_tours", driver.id], ["driver_news", driver.id]]) {
    assert.deepEqual(await Array.fromAsync(app.store.kv.list({ prefix })), []);
  }
});
