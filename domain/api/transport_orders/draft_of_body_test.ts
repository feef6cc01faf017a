import assert from "node:assert/strict";
import { draftOfBody, fieldOfBody } from "./draft_of_body.ts";
import { OrderBody } from "./order_body.ts";

const END = { address: "Paris", date: "2025-12-01T10:00:00Z" };
const STOP = { kind: "pickup", window: { kind: "appointment", from: "2026-11-25T08:00:00+01:00" } };
const DELIVERY = { ...STOP, kind: "delivery" };

Deno.test("draftOfBody() gives stops and lines the first free ids and keeps those they carry", () => {
  const draft = draftOfBody(OrderBody.parse({
    stops: [{ ...STOP, stopId: "s1" }, STOP, DELIVERY],
    goods: [{ quantity: 1, lineId: "l2", pickupStopId: "s1" }, { quantity: 2, pickupStopId: "s2" }, { quantity: 3 }],
  }));
  assert.deepEqual(draft.stops.map(({ id }) => id), ["s1", "s2", "s3"]);
  assert.deepEqual(draft.goods.map(({ id, pickupStopId, deliveryStopId }) => [id, pickupStopId, deliveryStopId]), [
    ["l2", "s1", "s3"],
    ["l1", "s2", "s3"],
    // Two pickups: none is the one that is meant.
    ["l3", "", "s3"],
  ]);
});

Deno.test("draftOfBody() takes an appointment as one moment and leaves absent what was not told", () => {
  const { stops, ...head } = draftOfBody(OrderBody.parse({ stops: [STOP, DELIVERY] }));
  const at = Date.UTC(2026, 10, 25, 7);
  assert.deepEqual(stops[0], {
    id: "s1",
    kind: "pickup",
    party: { name: "" },
    place: { name: "", address: { line1: "", postcode: "", city: "", country: "FR" }, timeZone: "Europe/Paris" },
    window: { kind: "appointment", from: at, to: at },
    palletMode: "none",
    palletType: "EPAL1",
  });
  assert.deepEqual(head, { priority: "normal", references: {}, goods: [] });
});

Deno.test("draftOfBody() rounds kilograms and cubic metres to grams and cubic decimetres", () => {
  const { goods } = draftOfBody(
    OrderBody.parse({ pickup: END, delivery: END, goods: [{ quantity: 1, weight: 0.1234, volume: 1.2346 }] }),
  );
  assert.deepEqual([goods[0]?.grossWeightGrams, goods[0]?.volumeDm3], [123, 1235]);
});

Deno.test("fieldOfBody() leads to where each kind of body holds a field", () => {
  const short = OrderBody.parse({ pickup: END, delivery: END });
  const full = OrderBody.parse({ stops: [STOP, DELIVERY] });
  const cases: readonly (readonly [string, string, string])[] = [
    ["priceCents", "price.amountCents", "price.amountCents"],
    ["palletServiceCents", "palletServicePrice.amountCents", "palletServicePrice.amountCents"],
    ["goods.0.quantity", "goods.0.quantity", "goods.0.quantity"],
    ["stops.1.window", "delivery.date", "stops.1.window"],
    ["stops.0.place.address", "pickup.address", "stops.0.address"],
    ["stops.0.contact", "pickup.contact", "stops.0.contact"],
  ];
  for (const [field, inShort, inFull] of cases) {
    assert.deepEqual([fieldOfBody(field, short), fieldOfBody(field, full)], [inShort, inFull]);
  }
});
