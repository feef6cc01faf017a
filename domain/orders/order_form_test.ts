import assert from "node:assert/strict";
import { parseForm } from "../forms/form.ts";
import { checkDraft, type OrderDraft } from "./order_draft.ts";
import { orderForm } from "./order_form.ts";
import { formFieldOf, orderFormValues, siteValues } from "./order_form_values.ts";

const TYPED: Readonly<Record<string, string>> = {
  csrf: "t",
  operation: "o",
  priority: "high",
  "references.shipper": "CMD-1042",
  "references.carrier": "",
  price: "1 250,50",
  palletService: "",
  instructions: "Bâcher\r\nSangler",
  ...stop(0, "pickup", "69007", "2026-11-24T08:00", "2026-11-24T10:00"),
  ...stop(1, "pickup", "38000", "2026-11-24T14:00", ""),
  "stops.1.window.kind": "appointment",
  ...blankStop(2),
  ...stop(3, "delivery", "59000", "2026-11-25T08:00", "2026-11-25T12:00"),
  ...blankStop(4),
  ...line(0, { pickupStop: "0", weightKg: "1 234,5", palletCount: "12", loadingMetres: "4,8", volumeM3: "33" }),
  ...line(1, { pickupStop: "1", weightKg: "800" }),
  "goods.1.adr.unNumber": "UN1263",
  "goods.1.adr.properShippingName": "PEINTURES",
  "goods.1.adr.hazardClass": "3",
  "goods.1.adr.packingGroup": "II",
  "goods.1.adr.tunnelCode": "d/e",
  "goods.1.adr.transportCategory": "2",
  "goods.1.adr.limitedQuantity": "on",
  "goods.1.temperature.min": "2",
  "goods.1.temperature.max": "8",
  "goods.1.sscc": "330123450000000018\n(00)330123450000000018",
  "goods.2.packaging": "PX",
  "goods.2.pickupStop": "0",
  "goods.2.quantity": "",
};

function stop(index: number, kind: string, postcode: string, from: string, to: string): Record<string, string> {
  const fields = {
    kind,
    "party.name": "Scierie du Rhône",
    "party.siret": "73282932000074",
    "place.name": "Quai 4",
    "place.address.line1": "12 rue des Bois",
    "place.address.postcode": postcode,
    "place.address.city": "Ville",
    "place.address.country": "FR",
    "place.timeZone": "Europe/Paris",
    "contact.name": "Ana",
    "contact.phone": "04 72 00 00 01",
    "window.kind": "slot",
    "window.from": from,
    "window.to": to,
    palletMode: "immediate",
    palletType: "EPAL1",
  };
  return prefixed(`stops.${index}`, fields);
}

function blankStop(index: number): Record<string, string> {
  const fields = {
    kind: "delivery",
    "party.name": "",
    "place.address.country": "FR",
    "place.timeZone": "Europe/Paris",
    "window.kind": "slot",
    "window.from": "",
    palletMode: "none",
    palletType: "EPAL1",
  };
  return prefixed(`stops.${index}`, fields);
}

function line(index: number, fields: Record<string, string>): Record<string, string> {
  return prefixed(`goods.${index}`, { description: "Planches", packaging: "PX", quantity: "12", ...fields });
}

function prefixed(path: string, fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${path}.${name}`, value]));
}

function read(values: Readonly<Record<string, string>>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  return parseForm(orderForm, form);
}

function draftOf(values: Readonly<Record<string, string>>): OrderDraft {
  const parsed = read(values);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return parsed.value;
}

function errorsOf(changes: Readonly<Record<string, string>>) {
  const parsed = read({ ...TYPED, ...changes });
  return parsed.ok ? {} : parsed.errors;
}

Deno.test("orderForm gives a draft that the rules accept, in integers and UTC", () => {
  const draft = draftOf(TYPED);
  assert.ok(checkDraft(draft).ok);
  assert.deepEqual([draft.priority, draft.priceCents, draft.references, draft.instructions], [
    "high",
    125_050,
    { shipper: "CMD-1042" },
    "Bâcher\nSangler",
  ]);
  assert.deepEqual(draft.stops.map(({ id, kind }) => [id, kind]), [["s1", "pickup"], ["s2", "pickup"], ["s3", "delivery"]]);
  assert.deepEqual(draft.stops[0]!.window, { kind: "slot", from: Date.UTC(2026, 10, 24, 7), to: Date.UTC(2026, 10, 24, 9) });
  assert.deepEqual(draft.goods[0], {
    id: "l1",
    pickupStopId: "s1",
    deliveryStopId: "s3",
    description: "Planches",
    packaging: "PX",
    quantity: 12,
    palletCount: 12,
    grossWeightGrams: 1_234_500,
    volumeDm3: 33_000,
    loadingLengthMm: 4_800,
  });
  assert.deepEqual(draft.goods[1]!.adr, {
    unNumber: "1263",
    properShippingName: "PEINTURES",
    hazardClass: "3",
    packingGroup: "II",
    tunnelCode: "D/E",
    transportCategory: 2,
    limitedQuantity: true,
    environmentallyHazardous: false,
  });
  assert.equal(draft.goods.length, 2);
});

Deno.test("orderForm makes an appointment without an end one moment", () => {
  const { window } = draftOf(TYPED).stops[1]!;
  assert.equal(window.to, window.from);
});

Deno.test("orderFormValues() reads back as the same draft", () => {
  const draft = draftOf(TYPED);
  assert.deepEqual(draftOf(orderFormValues(draft)), draft);
});

Deno.test("orderFormValues() keeps which of two hours was meant", () => {
  const night = { "stops.0.window.from": "2026-10-25T02:30", "stops.0.window.fromFold": "second" };
  const draft = draftOf({ ...TYPED, ...night });
  assert.equal(orderFormValues(draft)["stops.0.window.fromFold"], "second");
  assert.deepEqual(draftOf(orderFormValues(draft)), draft);
});

Deno.test("orderForm keeps carried ids and gives new rows free ones", () => {
  const draft = draftOf({ ...TYPED, "stops.0.id": "s2", "goods.1.id": "l1" });
  assert.deepEqual(draft.stops.map(({ id }) => id), ["s2", "s1", "s3"]);
  assert.deepEqual(draft.goods.map(({ id }) => id), ["l2", "l1"]);
  assert.deepEqual(errorsOf({ "stops.0.id": "s1", "stops.1.id": "s1" }), { "stops.1.id": { code: "duplicate" } });
});

Deno.test("orderForm wants a goods line to name its stops, where there are several", () => {
  assert.deepEqual(errorsOf({ "goods.0.pickupStop": "" }), { "goods.0.pickupStop": { code: "required" } });
  assert.deepEqual(errorsOf({ "goods.0.pickupStop": "3" }), { "goods.0.pickupStop": { code: "not_in_list" } });
  assert.deepEqual(errorsOf({ "goods.0.deliveryStop": "2" }), { "goods.0.deliveryStop": { code: "not_in_list" } });
});

Deno.test("orderForm names the hour that is wrong", () => {
  assert.deepEqual(errorsOf({ "stops.0.window.to": "2026-11-24T07:59" }), {
    "stops.0.window.to": { code: "ends_before_it_starts" },
  });
  assert.deepEqual(errorsOf({ "stops.0.window.to": "" }), { "stops.0.window.to": { code: "required" } });
  assert.deepEqual(errorsOf({ "stops.0.window.from": "2026-03-29T02:30" }), {
    "stops.0.window.from": { code: "hour_does_not_exist", facts: { hour: "02:30" } },
  });
});

Deno.test("orderForm wants dangerous goods whole and checks every SSCC", () => {
  assert.deepEqual(errorsOf({ "goods.1.adr.unNumber": "" }), { "goods.1.adr.unNumber": { code: "required" } });
  assert.deepEqual(errorsOf({ "goods.1.sscc": "123" }), { "goods.1.sscc": { code: "not_an_sscc", facts: { value: "123" } } });
});

Deno.test("orderForm refuses unknown fields and too many rows", () => {
  assert.deepEqual(errorsOf({ "stops.0.state": "done" }), {
    "stops.0.state": { code: "unknown_field", facts: { name: "state" } },
  });
  const stops = Object.assign(
    {},
    ...Array.from({ length: 51 }, (_, index) => stop(index, "pickup", "69007", "2026-11-24T08:00", "2026-11-24T10:00")),
  );
  assert.deepEqual(errorsOf(stops).stops, { code: "too_many", facts: { max: 50 } });
});

Deno.test("siteValues() fill in one stop of the form", () => {
  const values = siteValues("stops.0", {
    id: "site1",
    orgId: "org1",
    party: { name: "Menuiserie Lemaire" },
    name: "Quai nord",
    address: { line1: "4 quai Nord", postcode: "59000", city: "Lille", country: "FR" },
    timeZone: "Europe/Paris",
    contact: { name: "Luc", email: "luc@demo.test" },
  });
  const { party, place, contact } = draftOf({ ...TYPED, ...values }).stops[0]!;
  assert.deepEqual([party.name, place.siteId, place.address.city, contact?.email], [
    "Menuiserie Lemaire",
    "site1",
    "Lille",
    "luc@demo.test",
  ]);
});

Deno.test("formFieldOf() finds the form's field for a rule's field", () => {
  const fields = [
    "priceCents",
    "goods.0.grossWeightGrams",
    "goods.1.pickupStopId",
    "stops.2.window",
    "stops.0.contact",
    "stops.0.id",
  ];
  assert.deepEqual(fields.map(formFieldOf), [
    "price",
    "goods.0.weightKg",
    "goods.1.pickupStop",
    "stops.2.window.to",
    "stops.0.contact.name",
    "stops.0.id",
  ]);
});
