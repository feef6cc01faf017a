import assert from "node:assert/strict";
import { orderIdIn, press, SITE, startDesk, typedOrder } from "../support/desk.ts";
import { formFields } from "../support/form_fields.ts";
import { browserOf, type OrderWorld, PEOPLE } from "../support/order_world.ts";

const NEW = "/industry/orders/new";

async function countOrders(world: OrderWorld): Promise<number> {
  return (await Array.fromAsync(world.app.store.kv.list({ prefix: ["orders"] }))).length;
}

Deno.test("GET /new offers two pickups and one delivery, without a script", async () => {
  await using desk = await startDesk();
  const { shipper } = desk;
  await shipper.open(NEW);
  const fields = formFields(shipper.html, NEW);
  assert.deepEqual([0, 1, 2].map((n) => fields[`stops.${n}.kind`]), ["pickup", "pickup", "delivery"]);
  assert.doesNotMatch(shipper.html, /<script/);
});

Deno.test("POST /new stores a draft in integers and UTC, with dangerous goods", async () => {
  await using desk = await startDesk();
  const { shipper, world } = desk;
  await shipper.open(NEW);
  await press(shipper, NEW, typedOrder());
  assert.match(shipper.path, /\?done=created$/);
  const order = await world.order(orderIdIn(shipper));
  assert.deepEqual([order.priceCents, order.palletServiceCents, order.commercial], [78_050, 2_500, "draft"]);
  assert.deepEqual(order.stops.map(({ kind }) => kind), ["pickup", "pickup", "delivery"]);
  assert.equal(order.stops[0]!.window.from, Date.UTC(2026, 10, 26, 7));
  assert.equal(order.goods[0]!.grossWeightGrams, 7_450_500);
  assert.equal(order.goods[1]!.adr?.unNumber, "1263");
});

Deno.test("POST /new twice with one form makes one order; with other content it is a conflict", async () => {
  await using desk = await startDesk();
  const { shipper, world } = desk;
  await shipper.open(NEW);
  const page = shipper.html;
  await press(shipper, NEW, typedOrder());
  const first = shipper.path;
  shipper.html = page;
  await press(shipper, NEW, typedOrder());
  assert.equal(shipper.path, first);
  shipper.html = page;
  await press(shipper, NEW, typedOrder({ price: "1" }));
  assert.equal(shipper.status, 409);
  assert.equal(await countOrders(world), 1);
});

Deno.test("a stop or a line is added by a button, and nothing typed is lost", async () => {
  await using desk = await startDesk();
  const { shipper, world } = desk;
  await shipper.open(NEW);
  await press(shipper, NEW, typedOrder({ add: "pickup" }));
  assert.equal(shipper.status, 200);
  const fields = formFields(shipper.html, NEW);
  assert.deepEqual([0, 1, 2, 3].map((n) => fields[`stops.${n}.kind`]), ["pickup", "pickup", "pickup", "delivery"]);
  assert.equal(fields["stops.3.party.name"], "Menuiserie Lemaire");
  assert.equal(fields["goods.1.deliveryStop"], "3", "goods follow their stop");
  assert.equal(fields["goods.1.adr.unNumber"], "1263");
  await press(shipper, NEW, { add: "adr" });
  assert.match(shipper.html, /<details open[^>]*>\s*<summary[^>]*>Matière dangereuse/);
  await press(shipper, NEW, { remove: "stops.2" });
  await press(shipper, NEW);
  assert.match(shipper.path, /\?done=created$/);
  assert.equal((await world.order(orderIdIn(shipper))).stops.length, 3);
  assert.equal(await countOrders(world), 1);
});

Deno.test("removing a stop leaves its goods to be placed again", async () => {
  await using desk = await startDesk();
  const { shipper } = desk;
  await shipper.open(NEW);
  await press(shipper, NEW, typedOrder({ add: "pickup" }));
  await press(shipper, NEW, { remove: "stops.0" });
  const fields = formFields(shipper.html, NEW);
  assert.equal(fields["stops.0.party.name"], "Vernis de Saône");
  assert.equal(fields["goods.0.pickupStop"], "");
  assert.equal(fields["goods.1.pickupStop"], "0");
});

Deno.test("a stop moves up, and its goods with it", async () => {
  await using desk = await startDesk();
  const { shipper } = desk;
  await shipper.open(NEW);
  await press(shipper, NEW, typedOrder({ up: "stops.1" }));
  const fields = formFields(shipper.html, NEW);
  assert.deepEqual([fields["stops.0.party.name"], fields["stops.1.party.name"]], ["Vernis de Saône", "Scierie du Rhône"]);
  assert.deepEqual([fields["goods.0.pickupStop"], fields["goods.1.pickupStop"]], ["1", "0"]);
});

Deno.test("a site of the address book fills in a stop, and ties its delivery to the recipient", async () => {
  await using desk = await startDesk();
  const { shipper, world } = desk;
  await shipper.open(NEW);
  await press(shipper, NEW, typedOrder({ take: "stops.2", "site.2": SITE.id }));
  const fields = formFields(shipper.html, NEW);
  assert.equal(fields["stops.2.place.address.line1"], "4 place Bellecour");
  assert.equal(fields["stops.2.contact.phone"] ?? "", "", "the number of the place before is gone");
  const page = shipper.html;
  await press(shipper, NEW);
  assert.equal((await world.order(orderIdIn(shipper))).stops[2]!.party.orgId, "recipient");

  shipper.html = page;
  await press(shipper, NEW, { operation: "operation-rewritten", "stops.2.party.name": "Autre magasin" });
  const { party } = (await world.order(orderIdIn(shipper))).stops[2]!;
  assert.deepEqual(party, { name: "Autre magasin" }, "a rewritten company is not shown to the firm of the site");
});

Deno.test("a site of somebody else is refused at its field", async () => {
  await using desk = await startDesk();
  const { app, world } = desk;
  const stranger = await browserOf(app, PEOPLE.stranger);
  await stranger.open(NEW);
  await press(stranger, NEW, typedOrder({ take: "stops.2", "site.2": SITE.id }));
  assert.equal(stranger.status, 422);
  await stranger.open(NEW);
  await press(stranger, NEW, typedOrder({ "stops.2.place.siteId": SITE.id }));
  assert.equal(stranger.status, 422);
  assert.match(stranger.html, /href="#f-site-2"/);
  assert.equal(await countOrders(world), 0);
});

Deno.test("POST /new names each bad field, keeps what was typed and stores nothing", async () => {
  await using desk = await startDesk();
  const { shipper, world } = desk;
  const faults: Record<string, string> = {
    price: "cher",
    palletService: "-1",
    priority: "extreme",
    "references.shipper": "x".repeat(61),
    "stops.0.party.siret": "12345678901234",
    "stops.0.place.address.postcode": "ABC",
    "stops.0.place.address.country": "ZZ",
    "stops.0.place.timeZone": "Mars/Olympus",
    "stops.1.contact.email": "ana",
    "stops.1.contact.phone": "12",
    "stops.0.window.from": "demain",
    "stops.0.window.to": "2026-11-26T07:00",
    "stops.2.window.kind": "whenever",
    "stops.2.palletMode": "maybe",
    "goods.0.quantity": "0",
    "goods.0.weightKg": "dix",
    "goods.0.pickupStop": "7",
    "goods.0.packaging": "XX",
    "goods.1.adr.unNumber": "12",
    "goods.1.adr.hazardClass": "99",
  };
  for (const [name, value] of Object.entries(faults)) {
    await shipper.open(NEW);
    await press(shipper, NEW, typedOrder({ [name]: value }));
    assert.equal(shipper.status, 422, name);
    const id = `f-${name.replaceAll(".", "-")}`;
    assert.ok(shipper.html.includes(`id="${id}-error"`), `${name} is named beside its field`);
    assert.ok(shipper.html.includes(`href="#${id}"`), `${name} is named in the summary`);
    assert.equal(formFields(shipper.html, NEW)["stops.2.party.name"], "Menuiserie Lemaire");
  }
  assert.equal(await countOrders(world), 0);
});

Deno.test("POST /new refuses fields that it does not have", async () => {
  await using desk = await startDesk();
  const { shipper, world } = desk;
  await shipper.open(NEW);
  await press(shipper, NEW, typedOrder({ "stops.0.state": "done" }));
  assert.equal(shipper.status, 422);
  assert.equal(await countOrders(world), 0);
});

Deno.test("an hour that does not exist is refused; one that happens twice is asked about", async () => {
  await using desk = await startDesk();
  const { shipper, world } = desk;
  await shipper.open(NEW);
  await press(shipper, NEW, typedOrder({ "stops.0.window.from": "2027-03-28T02:30", "stops.0.window.to": "2027-03-28T06:00" }));
  assert.equal(shipper.status, 422);
  assert.match(shipper.html, /id="f-stops-0-window-from-error"/);
  const night = { "stops.0.window.from": "2027-10-31T02:30", "stops.0.window.to": "2027-10-31T06:00" };
  const later = { "stops.2.window.from": "2027-11-01T08:00", "stops.2.window.to": "2027-11-01T09:00" };
  await press(shipper, NEW, { ...night, ...later });
  assert.equal(shipper.status, 422);
  assert.match(shipper.html, /name="stops.0.window.fromFold"/);
  await press(shipper, NEW, { "stops.0.window.fromFold": "second" });
  assert.equal((await world.order(orderIdIn(shipper))).stops[0]!.window.from, Date.UTC(2027, 9, 31, 1, 30));
});

Deno.test("rows left blank are no stops, and faults still name the right row", async () => {
  await using desk = await startDesk();
  const { shipper, world } = desk;
  await shipper.open(NEW);
  const blank = Object.fromEntries(
    Object.keys(typedOrder()).filter((name) => /^stops\.1\.(party|place\.address\.[lpc]|contact|window\.(from|to))/.test(name))
      .filter((name) => !name.endsWith("country")).map((name) => [name, ""]),
  );
  const typed = typedOrder({ ...blank, "goods.1.pickupStop": "0" });
  await press(shipper, NEW, { ...typed, "stops.2.window.from": "2026-11-20T08:00", "stops.2.window.to": "2026-11-20T09:00" });
  assert.equal(shipper.status, 422);
  assert.match(shipper.html, /href="#f-stops-1-window-to"/);
  await press(shipper, NEW, { "stops.1.window.from": "2026-11-27T08:00", "stops.1.window.to": "2026-11-27T09:00" });
  assert.equal((await world.order(orderIdIn(shipper))).stops.length, 2);
});

Deno.test("GET /new?from= copies an order to the same weekday after today", async () => {
  await using desk = await startDesk();
  const { app, shipper, world } = desk;
  await shipper.open(NEW);
  await press(shipper, NEW, typedOrder());
  const id = orderIdIn(shipper);
  app.clock.now = Date.UTC(2026, 11, 9, 12);
  const later = await browserOf(app, PEOPLE.shipper);
  await later.open(`${NEW}?from=${id}`);
  const fields = formFields(later.html, NEW);
  assert.equal(fields["stops.0.window.from"], "2026-12-10T08:00");
  assert.equal(fields["references.shipper"], "");
  await press(later, NEW);
  assert.notEqual(orderIdIn(later), id);
  assert.equal(await countOrders(world), 2);
  const stranger = await browserOf(app, PEOPLE.stranger);
  await stranger.open(`${NEW}?from=${id}`);
  assert.equal(stranger.status, 404);
});

Deno.test("a reader gets no form, and somebody else's order is unknown", async () => {
  await using desk = await startDesk();
  const { app, world } = desk;
  const id = await world.create();
  const reader = await browserOf(app, PEOPLE.reader);
  await reader.open(NEW);
  assert.equal(reader.status, 403);
  const stranger = await browserOf(app, PEOPLE.stranger);
  await stranger.open(`/industry/orders/${id}/edit`);
  assert.equal(stranger.status, 404);
});
