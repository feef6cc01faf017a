import assert from "node:assert/strict";
import { MOST_PIN_TRIES } from "../../domain/identity/driver_pin.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { getDriverPin } from "../../kv/identity/driver_pins.ts";
import { SESSION_MS } from "../../kv/identity/sessions.ts";
import { listPhones, PHONE_LINK_MS } from "../../kv/identity/shared_phones.ts";
import { ORIGIN } from "../support/app.ts";
import { TestBrowser } from "../support/browser.ts";
import { type DemoApp, startDemoApp } from "../support/world.ts";

const PHONES = "/directory/phones";

/** The demo's carrier with its desk, and the first driver. */
async function openCarrier() {
  const app = await startDemoApp();
  const desk = await app.browserOf("carrier");
  return { app, desk, driver: app.world.drivers[0]!, other: app.world.drivers[1]! };
}

/** Adds a phone at the desk; gives the path of its link. */
async function addPhone(desk: TestBrowser, name = "Camion 12"): Promise<string> {
  await desk.open(PHONES);
  const answer = await desk.submit(PHONES, { name });
  assert.equal(answer.status, 201);
  return new URL(/value="([^"]*\/driver\/pin\/enrolment\/[^"]*)"/.exec(desk.html)![1]!).pathname;
}

async function enrol(app: DemoApp, link: string): Promise<TestBrowser> {
  const phone = new TestBrowser(app);
  await phone.open(link);
  await phone.submit(link);
  assert.equal(phone.status, 200);
  return phone;
}

async function givePin(desk: TestBrowser, driverId: string): Promise<string> {
  const path = `/directory/drivers/${driverId}/pin`;
  await desk.open(path);
  assert.equal((await desk.submit(path)).status, 201);
  return /value="(\d{6})"/.exec(desk.html)![1]!;
}

async function type(phone: TestBrowser, driverId: string, pin: string): Promise<Response> {
  const path = `/driver/pin/${driverId}`;
  await phone.open(path);
  return await phone.submit(path, { pin });
}

/** A PIN that it is not. */
const wrong = (pin: string) => pin === "000000" ? "111111" : "000000";
const isIn = async (phone: TestBrowser) => (await phone.send("/driver")).status === 200;
const actionsOf = async ({ store }: DemoApp) => (await listAudits(store.kv)).rows.map(({ action }) => action);

Deno.test("a driver picks their name on an enrolled phone, types the PIN and is at their day", async () => {
  const { app, desk, driver, other } = await openCarrier();
  await using _ = app;
  const pin = await givePin(desk, driver.id);
  const phone = await enrol(app, await addPhone(desk));
  assert.match(phone.html, /Camion 12/);
  assert.ok(phone.html.includes(`href="/driver/pin/${driver.id}"`));
  assert.ok(!phone.html.includes(`href="/driver/pin/${other.id}"`), "who has no PIN is not listed");
  await type(phone, driver.id, pin);
  assert.equal(phone.path, "/driver");
  assert.equal(phone.status, 200);
  assert.match(phone.html, /Changer de conducteur/);
  assert.deepEqual((await actionsOf(app)).slice(0, 3).sort(), ["phone.enrolled", "phone.issued", "pin.set"]);
});

Deno.test("the session ends with the change of driver, and after twelve hours; nothing renews it", async () => {
  const { app, desk, driver, other } = await openCarrier();
  await using _ = app;
  const [pin, otherPin] = [await givePin(desk, driver.id), await givePin(desk, other.id)];
  const phone = await enrol(app, await addPhone(desk));
  await type(phone, driver.id, pin);
  await phone.submit("/driver/handover");
  assert.equal(phone.path, "/driver/pin");
  assert.ok(!await isIn(phone));
  await type(phone, other.id, otherPin);
  assert.ok(await isIn(phone));
  app.clock.pass(SESSION_MS);
  assert.ok(!await isIn(phone));
  const renewal = await phone.send("/driver/session", {
    method: "POST",
    body: new URLSearchParams(),
    headers: { origin: ORIGIN },
  });
  assert.equal(renewal.status, 401);
  await phone.open("/driver");
  assert.equal(phone.path, "/driver/pin", "the phone asks who drives");
});

Deno.test("five wrong PINs lock it, even for the right one, until the desk unlocks it", async () => {
  const { app, desk, driver } = await openCarrier();
  await using _ = app;
  const pin = await givePin(desk, driver.id);
  const phone = await enrol(app, await addPhone(desk));
  for (let tries = 1; tries < MOST_PIN_TRIES; tries++) {
    assert.equal((await type(phone, driver.id, wrong(pin))).status, 422);
    assert.match(phone.html, /n’est pas le bon/);
  }
  await type(phone, driver.id, wrong(pin));
  assert.match(phone.html, /bloqué après cinq essais/);
  assert.equal((await type(phone, driver.id, pin)).status, 422);
  assert.ok(!await isIn(phone));
  const path = `/directory/drivers/${driver.id}/pin`;
  await desk.open(path);
  await desk.submit(`${path}/unlocking`);
  await type(phone, driver.id, pin);
  assert.ok(await isIn(phone));
  const actions = await actionsOf(app);
  assert.ok(actions.includes("pin.locked") && actions.includes("pin.unlocked"));
});

Deno.test("many tries at once gain nothing: five of them are judged", async () => {
  const { app, desk, driver } = await openCarrier();
  await using _ = app;
  const pin = await givePin(desk, driver.id);
  const phone = await enrol(app, await addPhone(desk));
  const tries = Array.from({ length: 8 }, () => {
    const body = new URLSearchParams({ pin: wrong(pin) });
    return phone.send(`/driver/pin/${driver.id}`, { method: "POST", body, headers: { origin: ORIGIN } });
  });
  const answers = await Promise.all(tries);
  assert.ok(answers.every(({ status }) => status === 422));
  assert.equal((await getDriverPin(app.store.kv, driver.orgId, driver.id))!.value.tries, MOST_PIN_TRIES);
});

Deno.test("a right PIN takes the wrong tries before it back", async () => {
  const { app, desk, driver } = await openCarrier();
  await using _ = app;
  const pin = await givePin(desk, driver.id);
  const phone = await enrol(app, await addPhone(desk));
  await type(phone, driver.id, wrong(pin));
  await type(phone, driver.id, `${pin.slice(0, 3)} ${pin.slice(3)}`);
  assert.ok(await isIn(phone), "spaces are no part of it");
  assert.equal((await getDriverPin(app.store.kv, driver.orgId, driver.id))!.value.tries, 0);
});

Deno.test("a phone that is not enrolled learns no name and takes no PIN", async () => {
  const { app, desk, driver } = await openCarrier();
  await using _ = app;
  const pin = await givePin(desk, driver.id);
  const stranger = new TestBrowser(app);
  await stranger.open("/driver/pin");
  assert.match(stranger.html, /n’est pas enregistré/);
  assert.ok(!stranger.html.includes(driver.name));
  const body = new URLSearchParams({ pin });
  const answer = await stranger.send(`/driver/pin/${driver.id}`, { method: "POST", body, headers: { origin: ORIGIN } });
  assert.equal(answer.headers.get("location"), "/driver/pin");
  assert.deepEqual(answer.headers.getSetCookie().filter((cookie) => cookie.startsWith("__Host-session")), []);
  await stranger.keep("__Host-phone", "made.up.cookie").open("/driver/pin");
  assert.match(stranger.html, /n’est pas enregistré/);
});

Deno.test("a phone opens for the drivers of its own carrier alone", async () => {
  const { app, desk } = await openCarrier();
  await using _ = app;
  const phone = await enrol(app, await addPhone(desk));
  assert.equal((await phone.send("/driver/pin/somebody-else")).status, 404);
});

Deno.test("a link enrols one phone, until it expires, and a look at it changes nothing", async () => {
  const { app, desk } = await openCarrier();
  await using _ = app;
  const link = await addPhone(desk);
  const scanner = new TestBrowser(app);
  await scanner.open(link);
  assert.equal(scanner.status, 200);
  await enrol(app, link);
  assert.equal((await scanner.send(link)).status, 410);
  assert.equal((await scanner.submit(link)).status, 410);
  const late = await addPhone(desk, "Camion 13");
  app.clock.pass(PHONE_LINK_MS);
  assert.equal((await scanner.send(late)).status, 410);
});

Deno.test("a phone that the desk withdraws is strange again, and who was signed in on it is signed out", async () => {
  const { app, desk, driver } = await openCarrier();
  await using _ = app;
  const pin = await givePin(desk, driver.id);
  const phone = await enrol(app, await addPhone(desk));
  await type(phone, driver.id, pin);
  assert.ok(await isIn(phone));
  const [stored] = await listPhones(app.store.kv, driver.orgId);
  const path = `${PHONES}/${stored!.id}/revocation`;
  await desk.open(path);
  assert.match(desk.html, /Camion 12/);
  await desk.submit(path);
  assert.ok(!await isIn(phone));
  await phone.open("/driver/pin");
  assert.match(phone.html, /n’est pas enregistré/);
  assert.ok((await actionsOf(app)).includes("phone.revoked"));
});

Deno.test("another PIN ends the sessions of the one before; the form sent again gives no second one", async () => {
  const { app, desk, driver } = await openCarrier();
  await using _ = app;
  const first = await givePin(desk, driver.id);
  const phone = await enrol(app, await addPhone(desk));
  await type(phone, driver.id, first);
  const path = `/directory/drivers/${driver.id}/pin`;
  await desk.open(path);
  const fields = desk.hiddenFields(path);
  await desk.submit(path);
  const second = /value="(\d{6})"/.exec(desk.html)![1]!;
  assert.ok(!await isIn(phone));
  const again = await desk.send(path, { method: "POST", body: new URLSearchParams(fields), headers: { origin: ORIGIN } });
  assert.equal(again.status, 303);
  await type(phone, driver.id, second);
  assert.ok(await isIn(phone));
});

Deno.test("revoking a driver takes the PIN away too, and the store holds none in plain text", async () => {
  const { app, desk, driver } = await openCarrier();
  await using _ = app;
  const pin = await givePin(desk, driver.id);
  const stored = (await getDriverPin(app.store.kv, driver.orgId, driver.id))!.value;
  assert.match(stored.pinHash, /^\$argon2id\$/);
  assert.ok(!JSON.stringify(stored).includes(pin));
  await desk.open(`/directory/drivers/${driver.id}`);
  await desk.submit(`/directory/drivers/${driver.id}/revocation`);
  assert.equal(await getDriverPin(app.store.kv, driver.orgId, driver.id), null);
});

Deno.test("a phone needs a name, and another carrier's phone is unknown", async () => {
  const { app, desk } = await openCarrier();
  await using _ = app;
  await desk.open(PHONES);
  assert.equal((await desk.submit(PHONES, { name: " " })).status, 422);
  await addPhone(desk);
  const [phone] = await listPhones(app.store.kv, app.world.firms.carrier.id);
  const other = await app.browserOf("small-carrier");
  assert.equal((await other.send(`${PHONES}/${phone!.id}/revocation`)).status, 404);
});
