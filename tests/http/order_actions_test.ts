import assert from "node:assert/strict";
import { HOUR_MS } from "../../domain/time/instant.ts";
import { expireOfferAtDeadline } from "../../jobs/expire_offer/expire_offer.ts";
import { handlersDoing } from "../../jobs/handlers_fixture.ts";
import { runDueJobs } from "../../jobs/run_due_jobs.ts";
import { listEvents } from "../../kv/orders/events.ts";
import type { TestApp } from "../support/app.ts";
import { orderIdIn, post, startDesk, typedOrder } from "../support/desk.ts";
import { browserOf, PEOPLE } from "../support/order_world.ts";

function runJobs({ store }: TestApp, until: number): Promise<number> {
  const nothing = handlersDoing(() => Promise.resolve(null));
  return runDueJobs(store, null, { ...nothing, expire_offer: expireOfferAtDeadline }, { until });
}

Deno.test("the desk story: draft, offer, acceptance, assignment, each by a form", async () => {
  await using desk = await startDesk();
  const { shipper, carrier, world } = desk;
  await shipper.open("/industry/orders/new");
  await shipper.submit("/industry/orders/new", { ...typedOrder(), next: "offer" });
  const id = orderIdIn(shipper);
  assert.equal(shipper.path, `/industry/orders/${id}/offer`);
  assert.equal(shipper.status, 200);
  await shipper.submit(shipper.path, { carrierId: "carrier", deadline: "2026-11-25T12:00" });
  assert.equal(shipper.path, `/industry/orders/${id}?done=published`);

  await carrier.open(`/transporter/orders/${id}`);
  await carrier.submit(`/transporter/orders/${id}/acceptance`);
  assert.equal(carrier.path, `/transporter/orders/${id}?done=accepted`);
  await carrier.open(`/transporter/orders/${id}/assignment`);
  assert.match(carrier.html, /value="2026-11-26"/);
  await carrier.submit(carrier.path, { driverId: "driver", vehicleId: "vehicle", date: "2026-11-26" });
  assert.equal(carrier.path, `/transporter/orders/${id}?done=assigned`);

  const order = await world.order(id);
  assert.equal(order.commercial, "confirmed");
  assert.deepEqual(order.carrier, { orgId: "carrier", name: "Transports Girard", siret: "55210055400013" });
  assert.equal(order.offers[0]!.deadline, Date.UTC(2026, 10, 25, 11));
  assert.deepEqual((await listEvents(desk.app.store.kv, id)).map(({ type }) => type), [
    "order.created",
    "offer.sent",
    "offer.accepted",
    "driver.assigned",
  ]);
});

Deno.test("POST /acceptance twice with one form has one result", async () => {
  await using desk = await startDesk();
  const { carrier, world } = desk;
  const id = await world.create();
  await world.publish(id);
  await carrier.open(`/transporter/orders/${id}`);
  const page = carrier.html;
  for (let time = 0; time < 2; time++) {
    carrier.html = page;
    await carrier.submit(`/transporter/orders/${id}/acceptance`);
    assert.equal(carrier.path, `/transporter/orders/${id}?done=accepted`);
  }
  const events = await listEvents(desk.app.store.kv, id);
  assert.equal(events.filter(({ type }) => type === "offer.accepted").length, 1);
});

Deno.test("POST /refusal tells the shipper why, and wants a reason", async () => {
  await using desk = await startDesk();
  const { carrier, world } = desk;
  const id = await world.create();
  await world.publish(id);
  const action = `/transporter/orders/${id}/refusal`;
  await carrier.open(action);
  await carrier.submit(action, { reason: " " });
  assert.equal(carrier.status, 422);
  assert.match(carrier.html, /id="f-reason-error"/);
  const page = carrier.html;
  for (let time = 0; time < 2; time++) {
    carrier.html = page;
    await carrier.submit(action, { reason: "Pas de véhicule" });
    assert.equal(carrier.path, "/transporter?done=refused");
  }
  const order = await world.order(id);
  assert.equal(order.commercial, "refused");
  assert.equal(order.offers[0]!.reason, "Pas de véhicule");
});

Deno.test("an offer without an answer expires by the clock, once, and a late answer is told so", async () => {
  await using desk = await startDesk();
  const { app, world, shipper, carrier } = desk;
  const id = await world.create();
  const action = `/industry/orders/${id}/offer`;
  await shipper.open(action);
  await shipper.submit(action, { carrierId: "carrier", deadline: "2026-11-24T12:00" });
  const { deadline } = (await world.order(id)).offers[0]!;
  await carrier.open(`/transporter/orders/${id}`);
  const offered = carrier.html;

  await runJobs(app, deadline - 1);
  assert.equal((await world.order(id)).commercial, "published");

  app.clock.now = deadline;
  await carrier.submit(`/transporter/orders/${id}/acceptance`);
  assert.equal(carrier.status, 409);
  assert.match(carrier.html, /Le délai de réponse à cette offre est passé/);

  await runJobs(app, deadline);
  assert.equal((await world.order(id)).commercial, "expired");
  carrier.html = offered;
  await carrier.submit(`/transporter/orders/${id}/acceptance`);
  assert.equal(carrier.status, 409);
  assert.match(carrier.html, /l’offre a expiré/);
  const events = await listEvents(app.store.kv, id);
  assert.equal(events.filter(({ type }) => type === "offer.expired").length, 1);
});

Deno.test("the expiry leaves an answered offer alone", async () => {
  await using desk = await startDesk();
  const { app, world, shipper } = desk;
  const id = await world.create();
  await shipper.open(`/industry/orders/${id}/offer`);
  await shipper.submit(`/industry/orders/${id}/offer`, { carrierId: "carrier", deadline: "2026-11-24T12:00" });
  await world.accept(id);
  app.clock.pass(24 * HOUR_MS);
  await runJobs(app, app.clock.now);
  assert.equal((await world.order(id)).commercial, "accepted");
});

Deno.test("GET /offer of an incomplete order lists what is missing and offers nothing", async () => {
  await using desk = await startDesk();
  const { shipper, world } = desk;
  const id = await world.create({ goods: [] });
  await shipper.open(`/industry/orders/${id}/offer`);
  assert.equal(shipper.status, 200);
  assert.match(shipper.html, new RegExp(`href="/industry/orders/${id}/edit#f-goods"`));
  assert.doesNotMatch(shipper.html, /name="carrierId"/);
});

Deno.test("POST /offer names the field at fault and keeps what was typed", async () => {
  await using desk = await startDesk();
  const { shipper, world } = desk;
  const id = await world.create();
  const action = `/industry/orders/${id}/offer`;
  const faults: [Record<string, string>, RegExp][] = [
    [{ carrierId: "", deadline: "2026-11-25T12:00" }, /id="f-carrierId-error"/],
    [{ carrierId: "shipper", deadline: "2026-11-25T12:00" }, /id="f-carrierId-error"/],
    [{ carrierId: "carrier", deadline: "hier" }, /id="f-deadline-error"/],
    [{ carrierId: "carrier", deadline: "2026-11-20T12:00" }, /id="f-deadline-error"/],
  ];
  for (const [fields, message] of faults) {
    await shipper.open(action);
    await shipper.submit(action, fields);
    assert.equal(shipper.status, 422);
    assert.match(shipper.html, message);
    assert.ok(shipper.html.includes(`value="${fields.deadline}"`));
  }
  assert.equal((await world.order(id)).offers.length, 0);
});

Deno.test("POST /offer of an order changed meanwhile shows it as it is and takes the second confirmation", async () => {
  await using desk = await startDesk();
  const { shipper, world } = desk;
  const id = await world.create();
  const action = `/industry/orders/${id}/offer`;
  await shipper.open(action);
  const other = await browserOf(desk.app, PEOPLE.shipper);
  await other.open(`/industry/orders/${id}/edit`);
  await other.submit(`/industry/orders/${id}/edit`, typedOrder({ price: "999" }));
  assert.equal(other.path, `/industry/orders/${id}?done=saved`);
  await shipper.submit(action, { carrierId: "carrier", deadline: "2026-11-25T12:00" });
  assert.equal(shipper.status, 409);
  assert.match(shipper.html, /999,00\s€/);
  await shipper.submit(action, { carrierId: "carrier", deadline: "2026-11-25T12:00" });
  assert.equal(shipper.path, `/industry/orders/${id}?done=published`);
});

Deno.test("POST /assignment shows a refusal with its facts beside the field", async () => {
  await using desk = await startDesk();
  const { carrier, world } = desk;
  const line = { ...(await world.order(await world.create())).goods[0]!, grossWeightGrams: 26_000_000 };
  const id = await world.create({ goods: [line, { ...line, id: "l2", pickupStopId: "p2", grossWeightGrams: 1 }] });
  await world.publish(id);
  await world.accept(id);
  const action = `/transporter/orders/${id}/assignment`;
  await carrier.open(action);
  await carrier.submit(action, { driverId: "driver", vehicleId: "vehicle", date: "2026-11-24" });
  assert.equal(carrier.status, 422);
  assert.match(carrier.html, /id="f-vehicleId-error"[^]*26001 kg à charger/);
  await carrier.submit(action, { driverId: "stranger", vehicleId: "vehicle", date: "2026-11-24" });
  assert.equal(carrier.status, 422);
  assert.match(carrier.html, /id="f-driverId-error"/);
  assert.equal((await world.order(id)).assignment, undefined);
});

Deno.test("POST /cancellation wants a reason and ends the order for both sides", async () => {
  await using desk = await startDesk();
  const { shipper, carrier, world } = desk;
  const id = await world.create();
  await world.publish(id);
  await world.accept(id);
  const action = `/transporter/orders/${id}/cancellation`;
  await carrier.open(action);
  await carrier.submit(action, {});
  assert.equal(carrier.status, 422);
  assert.match(carrier.html, /id="f-reason-error"/);
  await carrier.submit(action, { reason: "Panne" });
  assert.equal(carrier.path, `/transporter/orders/${id}?done=cancelled`);
  assert.equal((await world.order(id)).cancelled?.reason, "Panne");
  await shipper.open(`/industry/orders/${id}/cancellation`);
  await shipper.submit(`/industry/orders/${id}/cancellation`, { reason: "Trop tard" });
  assert.equal(shipper.status, 409);
  assert.equal((await world.order(id)).cancelled?.reason, "Panne");
});

Deno.test("acts on an order of somebody else answer 404, and those of a reader 403", async () => {
  await using desk = await startDesk();
  const { app, world } = desk;
  const id = await world.delivered();
  const acts = {
    "/industry": [
      "cancellation",
      "documents",
      "verification",
      "closure",
      "flags/f1/settlement",
      "stops/d1/link",
      "edit",
      "offer",
    ],
    "/transporter": ["acceptance", "refusal", "assignment", "cancellation", "documents", "stops/d1/link"],
  };
  for (const [portal, names] of Object.entries(acts)) {
    const stranger = await browserOf(app, portal === "/industry" ? PEOPLE.stranger : PEOPLE.otherCarrier);
    await stranger.open(`${portal}/orders`);
    const { csrf } = stranger.hiddenFields("/sign-out");
    const reader = await browserOf(
      app,
      portal === "/industry" ? PEOPLE.reader : { ...PEOPLE.carrier, id: "u-zoe", role: "viewer" },
    );
    await reader.open(`${portal}/orders`);
    const own = reader.hiddenFields("/sign-out");
    for (const name of names) {
      const form = { operation: "operation-foreign", revision: "1" };
      const path = `${portal}/orders/${id}/${name}`;
      assert.equal((await post(stranger, path, { ...form, csrf: csrf! })).status, 404, path);
      assert.equal((await post(reader, path, { ...form, csrf: own.csrf! })).status, 403, path);
    }
  }
});
