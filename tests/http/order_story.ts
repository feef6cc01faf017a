import assert from "node:assert/strict";
import { type Order, ORDER_EVENT_TYPES } from "../../domain/orders/types.ts";
import { relationKey } from "../../domain/pallets/account.ts";
import { HOUR_MS, MINUTE_MS } from "../../domain/time/instant.ts";
import { keys } from "../../kv/keys.ts";
import { listMails } from "../../kv/mails/mail.ts";
import { listEvents } from "../../kv/orders/events.ts";
import { ORIGIN } from "../support/app.ts";
import { TestBrowser } from "../support/browser.ts";
import { orderIdIn, press, typedOrder } from "../support/desk.ts";
import { PNG } from "../support/driver_day.ts";
import type { DemoApp } from "../support/world.ts";

const NEW = "/industry/orders/new";
/** Windows of the day of the test clock; what of `typedOrder` names a place is left to the address book. */
const WINDOWS: Readonly<Record<string, string>> = {
  palletService: "",
  "stops.0.window.from": "2026-11-24T10:00",
  "stops.0.window.to": "2026-11-24T12:00",
  "stops.1.window.from": "2026-11-24T12:00",
  "stops.1.window.to": "2026-11-24T14:00",
  "stops.2.window.from": "2026-11-24T19:00",
  "stops.2.window.to": "2026-11-24T21:00",
  "stops.1.palletMode": "deferred",
  "stops.2.palletMode": "deferred",
};
/** What does not happen to an order that goes to its end, short of a few packages, by forms alone. */
const NEVER = new RegExp(
  "^(order\\.(edited|detailed|imported|cancelled)|offer\\.(refused|expired)|stop\\.failed|pallets\\.(disputed|settled)" +
    "|carrier\\.assigned|(proof|document)\\.confirmed|document\\.discarded|tracking\\.(started|stopped)|note\\.created)$",
);
/** Counts and signatures as they are sent where nothing is out of the ordinary. */
const SIGNED = { "counterpart.way": "driver_attestation", "counterpart.attested": "on", "driver.agreed": "on" };

/** Walks one order from draft to closed through `app`, by forms alone: each part a step of the test `t`. */
export async function walkOrderStory(t: Deno.TestContext, app: DemoApp): Promise<void> {
  const step = async (name: string, work: () => Promise<void>) => assert.ok(await t.step(name, work), name);
  const { world, clock, settle } = app;
  const [shipper, carrier, recipient] = [
    await app.browserOf("shipper"),
    await app.browserOf("carrier"),
    await app.browserOf("recipient"),
  ];
  const before = {
    shipper: await balance(shipper, world.firms.recipient.name),
    recipient: await balance(recipient, world.firms.shipper.name),
  };

  let id = "";
  await step("the shipper writes it, with places of its address book and dangerous goods", async () => {
    await shipper.open(NEW);
    const { saintFons, villefranche, lesquin } = world.sites;
    for (const [position, { id }] of [saintFons, villefranche, lesquin].entries()) {
      await press(shipper, NEW, { take: `stops.${position}`, [`site.${position}`]: id });
    }
    await press(shipper, NEW, { ...withoutPlaces(typedOrder()), ...WINDOWS, next: "offer" });
    id = orderIdIn(shipper);
    assert.equal(shipper.path, `/industry/orders/${id}/offer`);
  });
  const path = `/industry/orders/${id}`;
  const stops = (await orderOf(app, id)).stops.map(({ id: stopId }) => `/driver/stops/${id}/${stopId}`);

  await step("offers it, and the carrier accepts before the deadline", async () => {
    await press(shipper, `${path}/offer`, { carrierId: world.firms.carrier.id, deadline: "2026-11-24T09:40" });
    assert.equal(shipper.path, `${path}?done=published`);
    await settle();
    await carrier.open("/transporter");
    assert.match(carrier.html, new RegExp(`/transporter/orders/${id}`));
    await carrier.open(`/transporter/orders/${id}`);
    await carrier.submit(`/transporter/orders/${id}/acceptance`);
    assert.equal(carrier.path, `/transporter/orders/${id}?done=accepted`);
  });

  await step("the carrier gives it to a driver with a vehicle and a date", async () => {
    await carrier.open(`/transporter/orders/${id}/assignment`);
    const [driver, vehicle] = [world.drivers[3]!, world.vehicles[3]!];
    await press(carrier, carrier.path, { driverId: driver.id, vehicleId: vehicle.id, date: "2026-11-24" });
    assert.equal(carrier.path, `/transporter/orders/${id}?done=assigned`);
  });

  const driver = new TestBrowser(app);
  await step("a link signs the driver in, once", async () => {
    const { id: driverId } = world.drivers[3]!;
    await carrier.open(`/directory/drivers/${driverId}`);
    await carrier.submit(`/directory/drivers/${driverId}/link`);
    const link = new RegExp(`${ORIGIN}(/links/[\\w-]+)`).exec(carrier.html)![1]!;
    await driver.open(link);
    await driver.submit(link);
    assert.equal(driver.path, "/driver");
    for (const stop of stops) assert.ok(driver.html.includes(stop));
    await new TestBrowser(app).open(link).then(({ status }) => assert.equal(status, 410));
  });

  const arrive = async (stop: string) => {
    clock.pass(HOUR_MS);
    await driver.open(stop);
    await driver.submit(`${stop}/arrival`);
    clock.pass(MINUTE_MS);
  };
  const depart = async (stop: string) => {
    assert.equal(driver.path, stop);
    clock.pass(MINUTE_MS);
    await driver.submit(`${stop}/departure`);
    assert.match(driver.html, /Cet arrêt est terminé/);
  };

  await step("at the first pickup the sender signs with a code of its mail, with a reservation and a photo", async () => {
    const stop = stops[0]!;
    await arrive(stop);
    await driver.submit(`${stop}/code`);
    const { to, body } = await newestMail(app);
    assert.equal(to, world.sites.saintFons.contact!.email);
    const code = /(?<![\w-])\d{6}\b/.exec(body)![0];
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
    const fields = {
      "counts.0.quantity": "11",
      "counts.0.reservation": "1 palette manquante au chargement",
      photos: new File([PNG], "quai.png"),
      "pallets.given": "0",
      "pallets.received": "11",
      "pallets.refused": "0",
      ...SIGNED,
      "counterpart.way": "one_time_code",
      "counterpart.name": "Sophie Garnier",
      "counterpart.agreed": "on",
      "counterpart.reservationsAccepted": "on",
    };
    await driver.submit(`${stop}/handling`, { ...fields, "counterpart.code": wrong });
    assert.equal(driver.status, 422);
    assert.match(driver.html, /href="#f-counterpart-code"/);
    await driver.submit(`${stop}/handling`, { ...fields, "counterpart.code": code });
    await depart(stop);
  });

  await step("at the second the sender is vouched for", async () => {
    const stop = stops[1]!;
    await arrive(stop);
    await driver.submit(`${stop}/handling`, {
      ...SIGNED,
      "counts.0.quantity": "40",
      "pallets.given": "0",
      "pallets.received": "2",
      "pallets.refused": "0",
      "counterpart.name": "Denis Rolland",
    });
    await depart(stop);
  });

  await step("at the delivery two packages are short and a pallet is refused; the consignee signs on its side", async () => {
    const stop = stops[2]!;
    await arrive(stop);
    await driver.submit(`${stop}/handling`, {
      ...SIGNED,
      "counts.0.quantity": "11",
      "counts.1.quantity": "38",
      "counts.1.reservation": "2 bidons manquants",
      "pallets.given": "12",
      "pallets.received": "3",
      "pallets.refused": "1",
      "pallets.refusalReason": "Dés arrachés",
      "counterpart.way": "later",
    });
    await depart(stop);
    await settle();
    await recipient.open("/recipient");
    assert.match(recipient.html, new RegExp(`/recipient/deliveries/${id}`));
    const action = `/recipient/deliveries/${id}/stops/${stop.split("/").at(-1)}/signature`;
    await recipient.open(action);
    await recipient.submit(action, { name: "Nadia Lemoine", capacity: "cheffe de quai", whole: "", agreed: "on" });
    assert.equal(recipient.path, `/recipient/deliveries/${id}?done=signed`);
    assert.doesNotMatch(recipient.html, /780,50/);
  });

  await step("each consignment has its note, printable and verifiable by anyone", async () => {
    const [prints, checks] = [links(recipient, "/notes/"), links(recipient, "/verify/")];
    assert.deepEqual([prints.length, checks.length], [2, 2]);
    for (const print of prints) await assertPdf(recipient, print);
    for (const check of checks) {
      const anyone = new TestBrowser(app);
      await anyone.open(check);
      assert.match(anyone.html, /Intacte/);
    }
  });

  await step("the pallets stand in both firms' accounts, mirrored, with a voucher", async () => {
    assert.equal(await balance(shipper, world.firms.recipient.name), before.shipper + 9);
    assert.equal(await balance(recipient, world.firms.shipper.name), before.recipient - 9);
    await shipper.open(path);
    const [voucher] = links(shipper, "/vouchers/");
    await assertPdf(shipper, voucher!);
    await shipper.open(`/pallets/accounts/${encodeURIComponent(relationKey(world.firms.shipper.id, world.firms.recipient.id))}`);
    assert.match(shipper.html, /Dés arrachés/);
  });

  await step(
    "the carrier sends the proof; the shipper verifies it, settles the flags, and the order closes",
    async () => {
      await carrier.open(`/transporter/orders/${id}`);
      await carrier.submit(`/transporter/orders/${id}/documents`, { kind: "pod", file: new File([PNG], "émargé.png") });
      assert.equal(carrier.path, `/transporter/orders/${id}?done=uploaded`);
      await shipper.open(path);
      await shipper.open(links(shipper, "/pages/1").at(-1)!);
      const original = links(shipper, "/files/").find((href) => /\/documents\/\w+$/.test(href))!;
      assert.equal((await shipper.send(original)).headers.get("content-type"), "image/png");
      await shipper.open(path);
      await shipper.submit(`${path}/verification`);
      const flags = (await orderOf(app, id)).flags;
      assert.ok(flags.length > 0);
      for (const flag of flags) {
        await shipper.open(path);
        await shipper.submit(`${path}/flags/${flag.id}/settlement`, { amountCents: "31,00", comment: "Facturé au transporteur" });
        assert.match(shipper.path, /\?done=settled$/);
      }
      assert.ok((await orderOf(app, id)).closed);
    },
  );

  await step("its timeline tells everything, and both sides were told by notice and mail", async () => {
    await settle();
    const { number } = await orderOf(app, id);
    const events = await listEvents(app.store.kv, id);
    assert.deepEqual(new Set(events.map(({ type }) => type)), new Set(ORDER_EVENT_TYPES.filter((type) => !NEVER.test(type))));
    await shipper.open(path);
    const timeline = shipper.html.slice(shipper.html.indexOf('id="timeline"'));
    assert.equal(timeline.match(/<li\b/g)?.length, events.length);
    const mails = (await listMails(app.store.kv)).rows.filter(({ subject }) => subject.includes(number)).map(({ to }) => to);
    for (const [browser, mail] of [[shipper, "shipper@demo.test"], [carrier, "carrier@demo.test"]] as const) {
      await browser.open("/notices");
      assert.ok(browser.html.includes(number), mail);
      assert.ok(mails.includes(mail), mail);
    }
  });
}

/** The typed fields that the address book does not fill in. */
function withoutPlaces(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !/^stops\.\d\.(party|place|contact)\./.test(name)));
}

/** The order as it is stored. */
export async function orderOf({ store }: DemoApp, id: string): Promise<Order> {
  return (await store.kv.get<Order>(keys.order(id))).value!;
}

/** The newest mail, as the administrator reads it in the outbox. */
async function newestMail(app: DemoApp): Promise<{ readonly to: string; readonly body: string }> {
  const admin = await app.browserOf("admin");
  await admin.open("/admin/mails");
  const mail = links(admin, "/admin/mails/").find((href) => /[0-9A-Z]{26}$/.test(href))!;
  await admin.open(mail);
  const to = /[\w.-]+@[\w.-]+\.test/.exec(admin.html.slice(admin.html.indexOf("<main")))![0];
  await admin.open(`${mail}/body`);
  return { to, body: admin.html.replaceAll(/<style[\s\S]*?<\/style>|<[^>]+>/g, " ") };
}

/** The addresses of a page's links that hold `part`, each once. */
function links({ html }: TestBrowser, part: string): string[] {
  return [...new Set([...html.matchAll(/href="([^"#]+)"/g)].map(([, href]) => href!).filter((href) => href.includes(part)))];
}

async function assertPdf(browser: TestBrowser, path: string): Promise<void> {
  const answer = await browser.send(path);
  assert.equal(answer.headers.get("content-type"), "application/pdf");
  assert.equal(new TextDecoder().decode((await answer.bytes()).subarray(0, 5)), "%PDF-");
}

/** Pallets that `firm` owes the browser's firm (negative: owed to it), as the pallets page says in words. */
async function balance(browser: TestBrowser, firm: string): Promise<number> {
  await browser.open("/pallets");
  const text = browser.html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
  const owed = new RegExp(`${firm} vous doit (\\d+) EPAL 1`).exec(text);
  const owing = new RegExp(`Vous devez (\\d+) EPAL 1 à ${firm}`).exec(text);
  return Number(owed?.[1] ?? 0) - Number(owing?.[1] ?? 0);
}
