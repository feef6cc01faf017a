import assert from "node:assert/strict";
import { orderIdIn, press, startDesk, typedOrder } from "../support/desk.ts";
import { formFields } from "../support/form_fields.ts";
import { browserOf, PEOPLE } from "../support/order_world.ts";

const NEW = "/industry/orders/new";

/** A desk with a typed order that two of the shipper's people have open to be edited. */
async function startEdit() {
  const desk = await startDesk();
  const { app, shipper } = desk;
  await shipper.open(NEW);
  await press(shipper, NEW, typedOrder());
  const id = orderIdIn(shipper);
  const edit = `/industry/orders/${id}/edit`;
  const other = await browserOf(app, PEOPLE.shipper);
  await Promise.all([shipper.open(edit), other.open(edit)]);
  return { ...desk, other, id, edit };
}

Deno.test("two editors: the second sees what changed and loses nothing it typed", async () => {
  await using desk = await startEdit();
  const { shipper, other, world, id, edit } = desk;
  await press(other, edit, { price: "900", "stops.0.party.name": "Scierie du Nord", "stops.2.contact.name": "Luc" });
  assert.equal(other.path, `/industry/orders/${id}?done=saved`);

  await press(shipper, edit, { price: "850", "stops.1.party.name": "Vernis de Mâcon" });
  assert.equal(shipper.status, 409);
  const fields = formFields(shipper.html, edit);
  assert.equal(fields.price, "850", "typed here, kept");
  assert.equal(fields["stops.1.party.name"], "Vernis de Mâcon");
  assert.equal(fields["stops.0.party.name"], "Scierie du Nord", "not touched here, brought up to date");
  assert.match(shipper.html, /<a href="#f-price">Prix convenu<\/a>[^]*?>900<[^]*?>850</);
  await press(shipper, edit);
  assert.equal(shipper.path, `/industry/orders/${id}?done=saved`);
  const { priceCents, stops } = await world.order(id);
  assert.deepEqual([priceCents, ...stops.map(({ party }) => party.name), stops[2]!.contact?.name], [
    85_000,
    "Scierie du Nord",
    "Vernis de Mâcon",
    "Menuiserie Lemaire",
    "Luc",
  ]);
});

Deno.test("two editors: a stop that the other added comes along, one that it took out goes", async () => {
  await using desk = await startEdit();
  const { shipper, other, world, id, edit } = desk;
  await press(other, edit, { remove: "stops.1" });
  await press(other, edit, { add: "delivery" });
  const added = { "party.name": "Magasin Sud", "window.from": "2026-11-28T08:00", "window.to": "2026-11-28T09:00" };
  await press(other, edit, {
    ...Object.fromEntries(Object.entries(added).map(([name, value]) => [`stops.2.${name}`, value])),
    "goods.1.pickupStop": "0",
  });
  assert.equal(other.path, `/industry/orders/${id}?done=saved`);

  await press(shipper, edit, { instructions: "Bâcher" });
  assert.equal(shipper.status, 409);
  assert.match(shipper.html, /Magasin Sud, ajouté/);
  assert.match(shipper.html, /Vernis de Saône, Lyon, retiré/);
  assert.match(shipper.html, /href="#f-goods-1-pickupStop"[^]*?Scierie du Rhône/, "the line that was loaded there is told, too");
  await press(shipper, edit);
  assert.equal(shipper.path, `/industry/orders/${id}?done=saved`);
  const { stops, goods, instructions } = await world.order(id);
  assert.deepEqual(goods.map(({ pickupStopId }) => pickupStopId), [stops[0]!.id, stops[0]!.id]);
  assert.deepEqual(stops.map(({ party }) => party.name), ["Scierie du Rhône", "Menuiserie Lemaire", "Magasin Sud"]);
  assert.equal(instructions, "Bâcher");
});

Deno.test("two editors: a line that the other added comes along with its stops, wherever these now stand", async () => {
  await using desk = await startEdit();
  const { shipper, other, world, id, edit } = desk;
  await press(other, edit, { add: "line" });
  const added = { description: "Panneaux", quantity: "2", palletCount: "2", weightKg: "300", pickupStop: "1", deliveryStop: "2" };
  await press(other, edit, Object.fromEntries(Object.entries(added).map(([name, value]) => [`goods.2.${name}`, value])));
  assert.equal(other.path, `/industry/orders/${id}?done=saved`);

  await press(shipper, edit, { add: "pickup" });
  await press(shipper, edit, { up: "stops.2" });
  await press(shipper, edit, { up: "stops.1" });
  const mine = {
    "party.name": "Colles du Midi",
    "place.address.line1": "1 rue du Port",
    "place.address.postcode": "69007",
    "place.address.city": "Lyon",
    "window.from": "2026-11-26T07:00",
    "window.to": "2026-11-26T07:30",
  };
  await press(shipper, edit, {
    ...Object.fromEntries(Object.entries(mine).map(([name, value]) => [`stops.0.${name}`, value])),
    "goods.0.pickupStop": "0",
  });
  assert.equal(shipper.status, 409);
  assert.match(shipper.html, /Panneaux, ajouté/);
  await press(shipper, edit);
  assert.equal(shipper.path, `/industry/orders/${id}?done=saved`, shipper.html);
  const { stops, goods } = await world.order(id);
  const loadedAt = (line: number) => stops.find((stop) => stop.id === goods[line]!.pickupStopId)!.party.name;
  assert.deepEqual([loadedAt(0), loadedAt(1), loadedAt(2)], ["Colles du Midi", "Vernis de Saône", "Vernis de Saône"]);
  assert.equal(goods[2]!.deliveryStopId, stops.find(({ kind }) => kind === "delivery")!.id);
});

Deno.test("an order that a carrier holds cannot be edited", async () => {
  await using desk = await startDesk();
  const { shipper, world } = desk;
  const id = await world.create();
  await shipper.open(`/industry/orders/${id}/edit`);
  const page = shipper.html;
  await world.publish(id);
  await shipper.open(`/industry/orders/${id}/edit`);
  assert.equal(shipper.status, 409);
  shipper.html = page;
  await press(shipper, `/industry/orders/${id}/edit`, { price: "1" });
  assert.equal(shipper.status, 409);
  assert.equal((await world.order(id)).priceCents, 78_000);
});

Deno.test("POST /edit renames a place along with its company, when it has no name of its own", async () => {
  await using desk = await startDesk();
  const { shipper, world } = desk;
  await shipper.open(NEW);
  await press(shipper, NEW, typedOrder({ "stops.1.place.name": "Quai 4" }));
  const id = orderIdIn(shipper);
  const edit = `/industry/orders/${id}/edit`;
  await shipper.open(edit);
  await press(shipper, edit, { "stops.0.party.name": "Scierie du Nord", "stops.1.party.name": "Vernis de Mâcon" });
  const [first, second] = (await world.order(id)).stops;
  assert.deepEqual([first!.place.name, second!.place.name], ["Scierie du Nord", "Quai 4"]);
});
